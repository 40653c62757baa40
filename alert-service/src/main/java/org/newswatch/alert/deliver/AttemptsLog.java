package org.newswatch.alert.deliver;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.newswatch.alert.retain.DayPartitions;

/** How long attempts are remembered. */
class AttemptsLog {

    @Produces
    @Singleton
    DayPartitions attempts(DeliverConfig config) {
        return new DayPartitions("attempt", "at", config.attemptsKept());
    }
}
