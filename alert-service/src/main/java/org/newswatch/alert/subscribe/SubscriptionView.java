package org.newswatch.alert.subscribe;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.PublicConfig;
import org.newswatch.alert.compose.Wording;
import org.newswatch.alert.schedule.ScheduleDraft;

/**
 * A subscription as its owner sees it.
 *
 * @param version counts its changes, from 1
 * @param statusReason why the service disabled it, and what would mend it
 */
public record SubscriptionView(
        UUID id,
        int version,
        String name,
        @Nullable String key,
        List<String> labels,
        @Nullable String query,
        List<String> topics,
        List<String> languages,
        List<String> sources,
        List<ChannelView> channels,
        @JsonProperty("notify") String notifies,
        @Nullable Integer confirmedBy,
        boolean corrections,
        ScheduleDraft schedule,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Wording template,

        Feeds feeds,
        String status,
        @Nullable String statusReason,
        Instant createdAt,
        @Nullable Instant changedAt) {

    /** Where feed readers find its alerts: whoever knows the addresses may read them. */
    public record Feeds(String atom, String json) {

        static Feeds of(Subscription subscription) {
            var outside = PublicConfig.current();
            var path = "/feeds/" + subscription.id.toString().replace("-", "") + subscription.feedToken;
            return new Feeds(outside.link(path + ".atom"), outside.link(path + ".json"));
        }
    }

    static SubscriptionView of(Subscription subscription) {
        return of(subscription, channel -> false);
    }

    /** With the secrets of channels that were just made. */
    static SubscriptionView withSecrets(Subscription subscription, Predicate<Channel> made) {
        return of(subscription, made);
    }

    private static SubscriptionView of(Subscription subscription, Predicate<Channel> secrets) {
        return new SubscriptionView(
                subscription.id,
                subscription.revision,
                subscription.name,
                subscription.key,
                subscription.labels,
                subscription.query,
                subscription.topics,
                subscription.languages,
                subscription.sources,
                subscription.channels.stream()
                        .map(channel -> ChannelView.of(channel, secrets.test(channel)))
                        .toList(),
                subscription.notify,
                subscription.confirmedBy == 0 ? null : subscription.confirmedBy,
                subscription.corrections,
                subscription.schedule,
                subscription.template,
                Feeds.of(subscription),
                subscription.status,
                subscription.statusReason,
                subscription.createdAt,
                subscription.changedAt);
    }
}
