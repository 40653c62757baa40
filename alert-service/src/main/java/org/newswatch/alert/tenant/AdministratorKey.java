package org.newswatch.alert.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.newswatch.gate.Role;

/** The first key, the one that makes all others. It comes by configuration, and a new one replaces the old. */
@ApplicationScoped
class AdministratorKey {

    private final Optional<String> configured;
    private final IssuedKeys keys;
    private final InstantSource clock;

    AdministratorKey(
            @ConfigProperty(name = "newswatch.admin-key") Optional<String> configured,
            IssuedKeys keys,
            InstantSource clock) {
        this.configured = configured.map(String::strip).filter(key -> !key.isEmpty());
        this.keys = keys;
        this.clock = clock;
    }

    /** Makes the table agree with the configuration. */
    @Transactional
    void agree() {
        var bearer = new BearerKey(configured.orElseThrow(MissingAdministratorKey::new));
        var now = clock.instant();
        keys.configured().stream()
                .filter(key -> !key.hash.equals(bearer.hash()))
                .forEach(key -> key.revoke(now));
        keys.withHash(bearer.hash())
                .ifPresentOrElse(AccessKey::reinstate, () -> keys.persist(administrator(bearer, now)));
    }

    private static AccessKey administrator(BearerKey bearer, Instant now) {
        return new AccessKey(
                Tenant.DEFAULT, "administrator", bearer, List.of(Role.ADMINISTRATOR), AccessKey.CONFIGURED, now);
    }

    /** The one setting this service can't start without. */
    static final class MissingAdministratorKey extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        MissingAdministratorKey() {
            super("set NEWSWATCH_ADMIN_KEY to the administrator's key: any secret of your own, 32 characters or more");
        }
    }
}
