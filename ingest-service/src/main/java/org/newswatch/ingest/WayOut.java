package org.newswatch.ingest;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.newswatch.egress.Egress;
import org.newswatch.egress.EgressRules;

/** The one way out of the service. */
class WayOut {

    private static final int CONNECTIONS_TO_ONE_HOST = 4;

    @Produces
    @Singleton
    Egress egress(EgressConfig config) {
        return new Egress(EgressRules.of(config.allow().orElse(""))
                .withConnections(config.maxConnections(), CONNECTIONS_TO_ONE_HOST));
    }

    void close(@Disposes Egress egress) {
        egress.close();
    }
}
