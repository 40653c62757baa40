package org.newswatch.gate;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Has clients who keep their connection open make another one once the service stops: what they ask over this one would soon be refused. */
@ApplicationScoped
class Leaving {

    private static final int BEFORE_ANY_ANSWER = 1_000;

    private volatile boolean leaving;

    void leave(@Observes ShutdownDelayInitiatedEvent stopping) {
        leaving = true;
    }

    void register(@Observes Filters filters) {
        filters.register(this::sendElsewhere, BEFORE_ANY_ANSWER);
    }

    private void sendElsewhere(RoutingContext request) {
        if (leaving && request.request().version() != HttpVersion.HTTP_2) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        request.next();
    }
}
