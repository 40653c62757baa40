package org.newswatch.alert.recent;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.newswatch.alert.retain.DayPartitions;

/** How long articles are kept. */
class RecentDays {

    @Produces
    @Singleton
    DayPartitions recent(RecentConfig config) {
        return new DayPartitions("recent_article", "day", config.window());
    }
}
