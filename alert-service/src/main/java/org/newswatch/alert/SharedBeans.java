package org.newswatch.alert;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.newswatch.alert.deliver.DeliverConfig;
import org.newswatch.alert.schedule.Schedules;
import org.newswatch.egress.Egress;
import org.newswatch.egress.EgressRules;

/** What comes from outside our own classes and is made once. */
@ApplicationScoped
class SharedBeans {

    /** Connections for what is asked of hosts besides deliveries, as by tests of a channel. */
    private static final int QUESTIONS = 64;

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Egress egress(EgressConfig config, DeliverConfig deliver) {
        // A delivery that has its turn does not wait for a connection besides.
        return new Egress(EgressRules.of(config.allow().orElse(""))
                .withConnections(deliver.concurrency() + deliver.lingering() + QUESTIONS, deliver.perHost()));
    }

    @Produces
    @Singleton
    Schedules schedules(ObjectMapper json) {
        return new Schedules(json);
    }

    void close(@Disposes Egress egress) {
        egress.close();
    }
}
