package org.newswatch.alert.subscribe;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** A way by which a subscription's alerts are sent. Who sends keeps its lease in columns that are not mapped here. */
@Entity
class Channel {

    static final String WEBHOOK = "webhook";

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "subscription_id")
    Subscription subscription;

    @Column(name = "tenant_id")
    String tenant;

    @Column
    String type;

    @Column
    String url;

    /** Signs what is sent, {@code whsec_…} of Standard Webhooks 1.0. */
    @Column
    String secret;

    @Column
    int position;

    @Column(name = "created_at")
    Instant createdAt;

    protected Channel() {}

    /** A webhook at the end of the subscription's channels. */
    Channel(Subscription subscription, URI url, String secret) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.subscription = subscription;
        this.tenant = subscription.tenant;
        this.type = WEBHOOK;
        this.url = url.toString();
        this.secret = secret;
        this.position = subscription.channels.size();
        this.createdAt = subscription.createdAt;
    }
}
