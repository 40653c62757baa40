package org.newswatch.alert.preview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.newswatch.gate.Refused;

/** Who may look back just now: few at once, and of each tenant one, as the processor belongs to the alerts. */
@Singleton
class Turns {

    private final int atOnce;
    private final Duration budget;
    private final Set<String> tenants = new HashSet<>();

    @Inject
    Turns(PreviewConfig config) {
        this(config.atOnce(), config.budget());
    }

    Turns(int atOnce, Duration budget) {
        this.atOnce = atOnce;
        this.budget = budget;
    }

    /** Refuses with 429 the tenant that has one under way, and with 503 where there are enough of others. */
    synchronized Turn take(String tenant) {
        if (tenants.contains(tenant)) {
            throw Refused.tooManyRequests("a preview of this tenant is under way", budget);
        }
        if (tenants.size() >= atOnce) {
            throw Refused.unavailable(
                    "%d previews are under way, which is as many as there may be".formatted(tenants.size()), budget);
        }
        tenants.add(tenant);
        return () -> end(tenant);
    }

    private synchronized void end(String tenant) {
        tenants.remove(tenant);
    }

    /** Ends when it is closed. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
