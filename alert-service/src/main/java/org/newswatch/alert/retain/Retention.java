package org.newswatch.alert.retain;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How long each table that grows with what is told is kept. */
class Retention {

    /** Longer than an attempt is repeated, and than a week's digest is held. */
    private static final Duration LEAST = Duration.ofDays(7);

    /** What still goes out of a day. Nothing goes to a subscription that is paused or a channel that is not active. */
    private static final String WAITING = """
        select from delivery d
        join channel c on c.id = d.channel_id and c.status = 'active'
        join subscription s on s.id = c.subscription_id and s.status = 'active' and s.deleted_at is null
        where d.day = ?::date and d.status = 'pending' limit 1\
        """;

    private final RetainConfig config;

    /** @throws IllegalArgumentException when what belongs together would not be kept together */
    Retention(RetainConfig config) {
        this.config = config;
        atLeast("deliveries", config.deliveries(), "a delivery may wait,", LEAST);
        atLeast("deliveries", config.deliveries(), "alert.retain.attempts,", config.attempts());
        atLeast("alerts", config.alerts(), "alert.retain.deliveries,", config.deliveries());
        atLeast("keys", config.keys(), "alert.retain.alerts,", config.alerts());
    }

    @Produces
    @Singleton
    DayPartitions alerts() {
        return new DayPartitions("alert", "day", config.alerts()).sparing(WAITING);
    }

    @Produces
    @Singleton
    DayPartitions articles() {
        return new DayPartitions("article", "day", config.alerts()).sparing(WAITING);
    }

    @Produces
    @Singleton
    DayPartitions deliveries() {
        return new DayPartitions("delivery", "day", config.deliveries()).sparing(WAITING);
    }

    @Produces
    @Singleton
    DayPartitions attempts() {
        return new DayPartitions("attempt", "at", config.attempts());
    }

    @Produces
    @Singleton
    OldRows keysOfAlerts() {
        return new OldRows("told", "day", config.keys());
    }

    @Produces
    @Singleton
    OldRows keysOfArticles() {
        return new OldRows("article_standing", "day", config.keys());
    }

    @Produces
    @Singleton
    OldRows notices() {
        return new OldRows("notice", "raised_at", config.alerts());
    }

    @Produces
    @Singleton
    OldRows alertsOfAnotherTime() {
        return new OldRows("alert_of_another_time", "day", config.alerts());
    }

    @Produces
    @Singleton
    OldRows articlesOfAnotherTime() {
        return new OldRows("article_of_another_time", "day", config.alerts());
    }

    @Produces
    @Singleton
    OldRows deliveriesOfAnotherTime() {
        return new OldRows("delivery_of_another_time", "day", config.deliveries());
    }

    private static void atLeast(String setting, Duration kept, String because, Duration least) {
        if (kept.compareTo(least) < 0) {
            throw new IllegalArgumentException("alert.retain.%s is %s, which is shorter than %s %s"
                    .formatted(setting, inDays(kept), because, inDays(least)));
        }
    }

    private static String inDays(Duration time) {
        return time.toHoursPart() == 0 ? time.toDays() + "d" : time.toHours() + "h";
    }
}
