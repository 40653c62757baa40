package org.newswatch.enrich.reread;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.newswatch.enrich.edit.FollowedTopics;
import org.newswatch.enrich.edit.OwnedTopic;
import org.newswatch.enrich.topic.Topic;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** Tags anew what a topic says otherwise by now, and tells how far it is. */
@Path("/v1/topics/{id}/retag")
public class RetagResource {

    private static final Duration COME_AGAIN = Duration.ofSeconds(10);

    private final FollowedTopics topics;
    private final Retags retags;
    private final Retagger retagger;
    private final Callers callers;
    private final InstantSource clock;
    private final Duration lifeSign;

    RetagResource(
            FollowedTopics topics,
            Retags retags,
            Retagger retagger,
            Callers callers,
            InstantSource clock,
            RereadConfig config) {
        this.topics = topics;
        this.retags = retags;
        this.retagger = retagger;
        this.callers = callers;
        this.clock = clock;
        this.lifeSign = config.retag().lifeSign();
    }

    /** @param since what was published before this is left alone */
    public record Request(@NotNull Instant since) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    @Operation(
            summary = "Tag the articles published since a time with the topic as it is now",
            description =
                    "202, and GET tells the progress. Articles that the topic, or one of its sub-topics, comes to or"
                            + " leaves are published again, retagged: true, under the version they have; others are not."
                            + " 409 while one is under way. One that broke off is started again by the same request.")
    public RestResponse<Retag> start(@RestPath String id, @NotNull @Valid Request request) {
        var topic = own(id);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (request.since().isAfter(now)) {
            throw Refused.invalid("since", "is a time to come");
        }
        if (request.since().isBefore(Instant.EPOCH)) {
            throw Refused.invalid("since", "expected 1970 or later");
        }
        if (!retagger.enter()) {
            throw busy(id);
        }
        return RestResponse.ResponseBuilder.<Retag>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/v1/topics/" + id + "/retag"))
                .entity(begin(topic, request.since(), now))
                .build();
    }

    @GET
    @RolesAllowed({Role.PUBLISHER, Role.SUBSCRIBER, Role.EDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "How far the last tagging anew of this topic is, or how it ended")
    public Retag last(@RestPath String id) {
        return retags.find(id)
                .map(retag -> retag.asOf(clock.instant().minus(lifeSign)))
                .orElseThrow(() -> Refused.notFound("this topic was never tagged anew"));
    }

    private Topic own(String id) {
        return topics.find(id)
                .filter(owned -> owned.tenant().equals(callers.current().tenant()))
                .map(OwnedTopic::topic)
                .orElseThrow(() -> Refused.notFound("no such topic of this tenant"));
    }

    private Retag begin(Topic topic, Instant since, Instant now) {
        var retag = Retag.begun(UUID.randomUUID(), topic.id(), topic.version(), since, now);
        boolean begun = false;
        try {
            if (!retags.claim(retag, now.minus(lifeSign))) {
                throw busy(topic.id());
            }
            retagger.start(retag, topic);
            begun = true;
            return retag;
        } finally {
            if (!begun) {
                retagger.leave();
            }
        }
    }

    /** 409 where this topic is at work, 429 where another is. */
    private Refused busy(String id) {
        return retags.find(id)
                .map(retag -> retag.asOf(clock.instant().minus(lifeSign)))
                .filter(retag -> retag.status() == RetagStatus.RUNNING)
                .map(running -> Refused.conflict(
                        "the retag %s of this topic is under way: %d of %d read"
                                .formatted(running.id(), running.read(), running.total()),
                        COME_AGAIN))
                .orElseGet(() -> Refused.tooManyRequests("another topic is being tagged anew", COME_AGAIN));
    }
}
