package org.newswatch.ingest.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** Tells how a feed is. */
@Path("/v1/feeds/{id}/health")
public class HealthResource {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final WatchedFeeds feeds;
    private final Callers callers;

    HealthResource(WatchedFeeds feeds, Callers callers) {
        this.feeds = feeds;
        this.callers = callers;
    }

    /** @param since when the status became what it is; absent before the first poll */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            Status status,
            String sentence,
            @Nullable Instant since,
            HealthChanged.ItemsPerHour itemsPerHour,
            @Nullable Instant lastNewsAt,
            long missedItems,
            long polls,
            List<String> troubles) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PUBLISHER)
    @Operation(
            summary = "How a feed is: healthy, silent, dropped, troubled, failing or learning",
            description = "With a sentence that says why, what is usual for it and what came in the last 24 hours.")
    public Answer health(@PathParam("id") String id) {
        if (!ID.matcher(id).matches()) {
            throw noSuchFeed();
        }
        return feeds.find(UUID.fromString(id), callers.current().tenant())
                .map(HealthResource::answer)
                .orElseThrow(HealthResource::noSuchFeed);
    }

    private static Answer answer(WatchedFeed feed) {
        var health = feed.health();
        return new Answer(
                health.status(),
                Sentence.of(health),
                health.since().equals(Instant.EPOCH) ? null : health.since(),
                HealthChanged.ItemsPerHour.of(health),
                HealthChanged.lastNewsAt(health),
                feed.missed(),
                feed.polls(),
                HealthChanged.troubles(health));
    }

    private static Refused noSuchFeed() {
        return Refused.notFound("no such feed");
    }
}
