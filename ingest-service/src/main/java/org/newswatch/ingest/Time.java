package org.newswatch.ingest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The one clock of the service; tests bring their own. */
class Time {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
