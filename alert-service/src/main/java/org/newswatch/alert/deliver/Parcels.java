package org.newswatch.alert.deliver;

import static java.util.Objects.requireNonNullElse;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.raise.Alerts;
import org.newswatch.gate.Crash;

/** Packs what is due for a channel into messages. Where nothing was held that takes one question for deliveries, one for alerts. */
@Singleton
class Parcels {

    private final Deliveries deliveries;
    private final HeldDeliveries held;
    private final Alerts alerts;
    private final Notices notices;
    private final DeliverConfig config;

    Parcels(Deliveries deliveries, HeldDeliveries held, Alerts alerts, Notices notices, DeliverConfig config) {
        this.deliveries = deliveries;
        this.held = held;
        this.alerts = alerts;
        this.notices = notices;
        this.config = config;
    }

    /** What may go now, in the order in which it was raised. */
    Load due(Channel channel) {
        var due = deliveries.due(channel.id());
        int room = Integer.MAX_VALUE;
        if (held.concern(channel, due)) {
            room = held.arrange(channel);
            Crash.at("digest-settled");
            due = deliveries.due(channel.id());
        }
        var parcels = pack(due);
        var allowed = channel.schedule().cap() == null ? parcels : within(room, parcels);
        return new Load(allowed, due.size() == config.batch() || allowed.size() < parcels.size());
    }

    private List<Parcel> pack(List<Delivery> due) {
        var singles = messages(
                due.stream().filter(delivery -> delivery.digest() == null).toList());
        var groups = due.stream()
                .filter(delivery -> !delivery.waitsForItsDigest())
                .collect(groupingBy(Delivery::message, LinkedHashMap::new, toList()));
        return groups.values().stream()
                .map(List::getFirst)
                .map(first -> first.digest() == null
                        ? new Parcel(List.of(first), Optional.ofNullable(singles.get(first.alert())))
                        : digest(first.digest(), requireNonNullElse(first.digestFrom(), first.day())))
                // What was due a moment ago may have been suppressed meanwhile.
                .filter(parcel -> !parcel.deliveries().isEmpty())
                .toList();
    }

    private Map<UUID, Message> messages(List<Delivery> due) {
        var messages = new HashMap<UUID, Message>();
        told(due).forEach((id, alert) -> messages.put(id, new Message.One(alert)));
        var others = new HashSet<UUID>();
        due.stream()
                .map(Delivery::alert)
                .filter(id -> !messages.containsKey(id))
                .forEach(others::add);
        if (!others.isEmpty()) {
            notices.byIds(others).forEach(notice -> messages.put(notice.id(), notice));
        }
        return messages;
    }

    /** The same whenever it is made: what is in it was settled when it was grouped. */
    private Parcel digest(UUID id, LocalDate from) {
        var whole = deliveries.ofDigest(id, from);
        var shown = whole.stream()
                .map(Deliveries.InDigest::delivery)
                .limit(config.digestAlerts())
                .toList();
        var told = told(shown);
        var standing = shown.stream()
                .flatMap(delivery -> Optional.ofNullable(told.get(delivery.alert())).stream())
                .toList();
        var message = standing.isEmpty()
                ? Optional.<Message>empty()
                : Optional.<Message>of(new Message.Digest(id, standing, whole.size() - shown.size()));
        var pending = whole.stream()
                .filter(Deliveries.InDigest::pending)
                .map(Deliveries.InDigest::delivery)
                .toList();
        return new Parcel(pending, message);
    }

    private Map<UUID, Alert> told(List<Delivery> deliveries) {
        var ids = deliveries.stream().map(Delivery::alert).toList();
        var days = deliveries.stream().map(Delivery::day).toList();
        return alerts.byIds(ids, days).stream().collect(toMap(Alert::id, identity()));
    }

    /** What counts, as long as there is room, and notices, which do not: they tell of a channel that does not work. */
    private static List<Parcel> within(int room, List<Parcel> parcels) {
        var allowed = new ArrayList<Parcel>();
        int left = room;
        for (var parcel : parcels) {
            if (parcel.message().filter(Message.Notice.class::isInstance).isPresent()) {
                allowed.add(parcel);
            } else if (parcel.deliveries().getFirst().capped() && left > 0) {
                allowed.add(parcel);
                left--;
            }
        }
        return allowed;
    }

    /**
     * A round's messages.
     *
     * @param more whether others may be due after them
     */
    record Load(List<Parcel> parcels, boolean more) {}
}
