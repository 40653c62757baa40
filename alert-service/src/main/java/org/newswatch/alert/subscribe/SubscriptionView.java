package org.newswatch.alert.subscribe;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.subscribe.SubscriptionDraft.Schedule;

/** A subscription as its owner sees it. */
public record SubscriptionView(
        UUID id,
        String name,
        @Nullable String query,
        List<String> topics,
        List<String> languages,
        List<String> sources,
        List<ChannelView> channels,
        @JsonProperty("notify") String notifies,
        Schedule schedule,
        String status,
        Instant createdAt) {

    /**
     * A channel as its owner sees it.
     *
     * @param secret in the answer to the making of the subscription only
     */
    public record ChannelView(
            UUID id, String type, String url, @Nullable String secret) {}

    static SubscriptionView of(Subscription subscription) {
        return of(subscription, false);
    }

    static SubscriptionView withSecrets(Subscription subscription) {
        return of(subscription, true);
    }

    private static SubscriptionView of(Subscription subscription, boolean secrets) {
        return new SubscriptionView(
                subscription.id,
                subscription.name,
                subscription.query,
                subscription.topics,
                subscription.languages,
                subscription.sources,
                subscription.channels.stream()
                        .map(channel ->
                                new ChannelView(channel.id, channel.type, channel.url, secrets ? channel.secret : null))
                        .toList(),
                subscription.notify,
                Schedule.INSTANT,
                subscription.status,
                subscription.createdAt);
    }
}
