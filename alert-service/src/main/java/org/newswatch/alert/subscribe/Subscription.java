package org.newswatch.alert.subscribe;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What a tenant wants to be told of. */
@Entity
class Subscription {

    static final String ACTIVE = "active";

    @Id
    UUID id;

    @Column(name = "tenant_id")
    String tenant;

    @Column
    String name;

    @Column
    @Nullable
    String query;

    @Column(columnDefinition = "text[]")
    List<String> topics;

    @Column(columnDefinition = "text[]")
    List<String> languages;

    @Column(columnDefinition = "text[]")
    List<String> sources;

    @Column
    String notify;

    @Column
    String status;

    /** The change of all subscriptions that this row was last written by. */
    @Column
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;

    @OneToMany(mappedBy = "subscription", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @BatchSize(size = 100)
    List<Channel> channels = new ArrayList<>();

    protected Subscription() {}

    Subscription(UUID id, String tenant, String name, Criteria criteria, Notify notify, Instant createdAt) {
        this.id = id;
        this.tenant = tenant;
        this.name = name;
        this.query = criteria.query();
        this.topics = criteria.topics();
        this.languages = criteria.languages();
        this.sources = criteria.sources();
        this.notify = notify.key();
        this.status = ACTIVE;
        this.createdAt = createdAt;
    }

    void end(Instant now) {
        deletedAt = now;
    }
}
