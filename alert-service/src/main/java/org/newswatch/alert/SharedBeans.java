package org.newswatch.alert;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.newswatch.alert.schedule.Schedules;
import org.newswatch.egress.Egress;
import org.newswatch.egress.EgressRules;

/** What comes from outside our own classes and is made once. */
@ApplicationScoped
class SharedBeans {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Egress egress(EgressConfig config) {
        return new Egress(EgressRules.of(config.allow().orElse("")));
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
