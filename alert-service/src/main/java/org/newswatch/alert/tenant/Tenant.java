package org.newswatch.alert.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Who owns subscriptions and keys, and sees nobody else's. */
@Entity
class Tenant {

    /** The tenant of those who run the service; its administrators make tenants and see all keys. */
    static final String DEFAULT = "default";

    @Id
    String id;

    @Column
    String name;

    @Column(name = "created_at")
    Instant createdAt;

    protected Tenant() {}

    Tenant(String id, String name, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.createdAt = createdAt;
    }
}
