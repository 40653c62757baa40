package org.newswatch.alert.stream;

import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.raise.Alerts;
import org.newswatch.alert.raise.Cursor;
import org.newswatch.alert.subscribe.Ids;
import org.newswatch.alert.subscribe.Subscriptions;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** Alerts as they are raised, as server-sent events. */
@Path("/v1/alerts/stream")
@RolesAllowed(Role.SUBSCRIBER)
public class AlertStreamResource {

    private final Subscriptions subscriptions;
    private final Alerts alerts;
    private final Streams streams;
    private final OnTheWay toAll;
    private final StreamConfig config;
    private final Callers callers;

    AlertStreamResource(
            Subscriptions subscriptions,
            Alerts alerts,
            Streams streams,
            OnTheWay toAll,
            StreamConfig config,
            Callers callers) {
        this.subscriptions = subscriptions;
        this.alerts = alerts;
        this.streams = streams;
        this.toAll = toAll;
        this.config = config;
        this.callers = callers;
    }

    /** From the event that {@code Last-Event-ID} names, else from now on. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(
            @RestQuery @Nullable String subscription,
            @RestHeader("Last-Event-ID") @Nullable String lastEventId,
            @Context SseEventSink client,
            @Context HttpServerResponse response,
            @Context Sse sse) {
        var followed = own(subscription);
        var last = alerts.last(followed);
        var asked = lastEventId == null ? last : resumeAt(lastEventId);
        // Nobody is ahead of what is final, whatever a client says or a restored database has forgotten.
        var seen = asked.compareTo(last) > 0 ? last : asked;
        streams.admit();
        boolean joined = false;
        try {
            var stream = new AlertStream(client, response, toAll, seen);
            // With the id of its place, so that a client can resume before it saw an event.
            var greeting = sse.newEventBuilder()
                    .comment("alerts of " + followed)
                    .id(seen.toString())
                    .build();
            joined = stream.open(greeting, config.patience());
            if (joined) {
                streams.join(followed, stream, last);
            }
        } finally {
            if (!joined) {
                streams.turnedAway();
            }
        }
    }

    private UUID own(@Nullable String subscription) {
        if (subscription == null) {
            throw Refused.invalid("subscription", "name the subscription to follow");
        }
        return Ids.parse(subscription)
                .filter(id -> subscriptions.has(callers.current().tenant(), id))
                .orElseThrow(() -> Refused.notFound("there is no such subscription"));
    }

    private static Cursor resumeAt(String lastEventId) {
        return Cursor.parse(lastEventId)
                .orElseThrow(() -> Refused.invalid("Last-Event-ID", "not the id of an event of this stream"));
    }
}
