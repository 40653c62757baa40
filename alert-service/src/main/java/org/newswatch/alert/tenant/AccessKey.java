package org.newswatch.alert.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key that was issued, without the key itself: only its hash is kept. */
@Entity
@Table(name = "access_key")
class AccessKey {

    static final boolean CONFIGURED = true;

    @Id
    String id;

    @Column(name = "tenant_id")
    String tenant;

    @Column
    String name;

    /** The first characters of the key, by which its owner tells it from others. */
    @Column
    String prefix;

    /** SHA-256 of the key in lower-case hex. */
    @Column
    String hash;

    @Column(columnDefinition = "text[]")
    List<String> roles;

    /** Came by configuration, and only configuration takes it back. */
    @Column
    boolean configured;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    protected AccessKey() {}

    AccessKey(String tenant, String name, BearerKey key, List<String> roles, boolean configured, Instant createdAt) {
        this.id = Ids.of("key");
        this.tenant = tenant;
        this.name = name;
        this.prefix = key.prefix();
        this.hash = key.hash();
        this.roles = roles;
        this.configured = configured;
        this.createdAt = createdAt;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    /** Configured again, after it was replaced. */
    void reinstate() {
        revokedAt = null;
        configured = true;
    }
}
