package org.newswatch.alert.subscribe;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.secret.SealedText;

/** A way by which a subscription's alerts are sent. Who sends keeps its lease in columns that are not mapped here. */
@Entity
@DynamicUpdate
class Channel {

    static final String ACTIVE = "active";
    static final String UNCONFIRMED = "unconfirmed";

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "subscription_id")
    Subscription subscription;

    @Column(name = "tenant_id")
    String tenant;

    @Column
    String type;

    /** A URL, of an e-mail channel the mailbox, of Telegram the chat. */
    @Column
    String address;

    /** What only this type of channel knows, a JSON object. */
    @Column(columnDefinition = "json")
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> settings = Map.of();

    @Column
    String status = ACTIVE;

    /** Since when every attempt fails; whoever sends keeps it. */
    @Column(name = "failing_since")
    @Nullable
    Instant failingSince;

    @Column(name = "status_reason")
    @Nullable
    String statusReason;

    /** Of a webhook what signs, of a chat what lets in, of a mailbox the part of its way out that only its owner knows. */
    @Column
    @Convert(converter = SealedText.class)
    @Nullable
    String secret;

    @Column
    int position;

    @Column(name = "created_at")
    Instant createdAt;

    protected Channel() {}

    /** At the end of the subscription's channels. */
    Channel(Subscription subscription, ChannelType type, String address, String status) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.subscription = subscription;
        this.tenant = subscription.tenant;
        this.type = type.key();
        this.address = address;
        this.status = status;
        this.position = subscription.channels.size();
        this.createdAt = subscription.createdAt;
    }

    Channel with(Map<String, Object> ofItsType) {
        this.settings = ofItsType;
        return this;
    }

    Channel with(@Nullable String itsSecret) {
        this.secret = itsSecret;
        return this;
    }

    /** Leads elsewhere from now on. */
    void leadTo(String elsewhere) {
        address = elsewhere;
        status = ACTIVE;
        statusReason = null;
        failingSince = null;
    }
}
