package org.newswatch.alert.console.delivered;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.subscribe.ChannelView;
import org.newswatch.alert.subscribe.SubscriptionView;

/** Where alerts of the subscriptions go, by the ids of the channels. */
record Receivers(Map<String, Receiver> byChannel) {

    static Receivers of(List<SubscriptionView> subscriptions, Map<UUID, Health.Bearing> health) {
        return new Receivers(subscriptions.stream()
                .flatMap(subscription -> subscription.channels().stream()
                        .map(channel -> new Receiver(
                                subscription.id(),
                                subscription.name(),
                                channel.id(),
                                channel.type(),
                                address(channel),
                                channel.status(),
                                channel.statusReason(),
                                health.getOrDefault(channel.id(), Health.Bearing.UNKNOWN))))
                .collect(Collectors.toMap(receiver -> receiver.channel().toString(), receiver -> receiver)));
    }

    /** For a template. */
    public @Nullable Receiver get(UUID channel) {
        return byChannel.get(channel.toString());
    }

    /** All of them, those first that need somebody. */
    public List<Receiver> all() {
        return byChannel.values().stream()
                .sorted(Comparator.comparing(
                                (Receiver receiver) -> receiver.status().equals("active"))
                        .thenComparing(Receiver::subscription)
                        .thenComparing(Receiver::address))
                .toList();
    }

    private static String address(ChannelView channel) {
        return Stream.of(channel.url(), channel.address(), channel.chat())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** A channel and whose it is. */
    public record Receiver(
            UUID of,
            String subscription,
            UUID channel,
            String type,
            String address,
            String status,
            @Nullable String reason,
            Health.Bearing health) {}
}
