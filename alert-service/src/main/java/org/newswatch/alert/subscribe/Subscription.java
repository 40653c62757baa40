package org.newswatch.alert.subscribe;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.compose.Wording;
import org.newswatch.alert.mail.Tokens;
import org.newswatch.alert.schedule.ScheduleDraft;

/** What a tenant wants to be told of. Only what changed is written: the service has columns of its own here. */
@Entity
@DynamicUpdate
class Subscription {

    @Id
    UUID id;

    @Column(name = "tenant_id")
    String tenant;

    @Column
    String name;

    /** The owner's own name for it; nobody else in the tenant has it. */
    @Column
    @Nullable
    String key;

    @Column(columnDefinition = "text[]")
    List<String> labels;

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

    /** 0 for no such wish. */
    @Column(name = "confirmed_by")
    int confirmedBy;

    @Column
    boolean corrections;

    @Column(columnDefinition = "json")
    @JdbcTypeCode(SqlTypes.JSON)
    ScheduleDraft schedule = ScheduleDraft.INSTANT;

    @Column
    String status;

    /** Why the service disabled it, and what would mend it. */
    @Column(name = "status_reason")
    @Nullable
    String statusReason;

    /** Counts the changes its owner made, from 1. */
    @Column
    int revision = 1;

    /** The change of all subscriptions that this row was last written by. */
    @Column
    long version;

    @Column(columnDefinition = "json")
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Wording template;

    /** The secret part of its feeds' addresses. */
    @Column(name = "feed_token")
    String feedToken = Tokens.random();

    @Column(name = "created_at")
    Instant createdAt;

    /** Time of the last change; null while there was none. */
    @Column(name = "changed_at")
    @Nullable
    Instant changedAt;

    @Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;

    @OneToMany(mappedBy = "subscription", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("position")
    @BatchSize(size = 100)
    List<Channel> channels = new ArrayList<>();

    protected Subscription() {}

    Subscription(UUID id, String tenant, Wanted wanted, Status status, Instant createdAt) {
        this.id = id;
        this.tenant = tenant;
        this.status = Status.begun(status).key();
        this.createdAt = createdAt;
        become(wanted);
    }

    /** What it is told of, and how, from now on. */
    void become(Wanted wanted) {
        name = wanted.name();
        key = wanted.key();
        labels = wanted.labels();
        query = wanted.criteria().query();
        topics = wanted.criteria().topics();
        languages = wanted.criteria().languages();
        sources = wanted.criteria().sources();
        notify = wanted.notifies().key();
        confirmedBy = wanted.followUps().confirmedBy();
        corrections = wanted.followUps().corrections();
        schedule = wanted.schedule();
        template = wanted.template();
    }

    /** Goes on in its life as its owner asks, or refuses (422). */
    void turn(Status asked) {
        var turned = Status.of(status).changedTo(asked);
        if (turned != Status.DISABLED) {
            statusReason = null;
        }
        status = turned.key();
    }

    /** In this order from now on; a channel that is left out goes, and with it what is due for it. */
    void sendTo(List<Channel> wanted) {
        channels.retainAll(wanted);
        wanted.stream().filter(channel -> !channels.contains(channel)).forEach(channels::add);
        channels.sort(Comparator.comparingInt(wanted::indexOf));
        for (int i = 0; i < channels.size(); i++) {
            channels.get(i).position = i;
        }
    }

    /** What it is now is the next revision. */
    void revised(Instant now) {
        revision++;
        changedAt = now;
    }

    Instant since() {
        return Objects.requireNonNullElse(changedAt, createdAt);
    }

    void end(Instant now) {
        deletedAt = now;
    }
}
