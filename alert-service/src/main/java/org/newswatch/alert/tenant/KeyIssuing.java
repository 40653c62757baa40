package org.newswatch.alert.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import org.newswatch.gate.Crash;
import org.newswatch.gate.Refused;

/**
 * Issues and revokes keys: the row and its announcement in one transaction. The broker acknowledges before the commit; a
 * crash between the two announces a key that nobody was told, or revokes one that the next start announces again.
 */
@ApplicationScoped
class KeyIssuing {

    private final IssuedKeys keys;
    private final Tenants tenants;
    private final KeyAnnouncements announcements;
    private final InstantSource clock;

    KeyIssuing(IssuedKeys keys, Tenants tenants, KeyAnnouncements announcements, InstantSource clock) {
        this.keys = keys;
        this.tenants = tenants;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    AccessKey issue(KeyDraft draft, BearerKey bearer, Administered by) {
        if (!by.include(draft.tenant()) || !tenants.exists(draft.tenant())) {
            throw Refused.unprocessable("tenant", "there is no such tenant");
        }
        var key = new AccessKey(
                draft.tenant(), draft.name(), bearer, draft.checkedRoles(), !AccessKey.CONFIGURED, clock.instant());
        keys.persistAndFlush(key);
        announcements.issued(List.of(key));
        Crash.at("key-announced");
        return key;
    }

    @Transactional
    AccessKey revoke(String id, Administered by) {
        var key = keys.good(id, by).orElseThrow(() -> Refused.notFound("there is no such key"));
        if (key.configured) {
            throw Refused.conflict("this key comes from the configuration: change NEWSWATCH_ADMIN_KEY and restart");
        }
        key.revoke(clock.instant());
        keys.flush();
        announcements.revoked(List.of(key));
        Crash.at("key-revoked");
        return key;
    }
}
