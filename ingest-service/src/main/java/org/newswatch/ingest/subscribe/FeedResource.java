package org.newswatch.ingest.subscribe;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;
import org.newswatch.ingest.poll.PollBell;
import org.newswatch.ingest.subscribe.SubscribeMetrics.OfFeed;

/** One feed of the caller's tenant. */
@Path("/v1/feeds/{id}")
@RolesAllowed(Role.PUBLISHER)
public class FeedResource {

    private static final Logger LOG = Logger.getLogger(FeedResource.class);

    private final Feeds feeds;
    private final Subscriptions subscriptions;
    private final FeedChanges changes;
    private final Refreshes refreshes;
    private final DraftReader drafts;
    private final PollBell bell;
    private final SubscribeMetrics metrics;
    private final Callers callers;

    FeedResource(
            Feeds feeds,
            Subscriptions subscriptions,
            FeedChanges changes,
            Refreshes refreshes,
            DraftReader drafts,
            PollBell bell,
            SubscribeMetrics metrics,
            Callers callers) {
        this.feeds = feeds;
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.refreshes = refreshes;
        this.drafts = drafts;
        this.bell = bell;
        this.metrics = metrics;
        this.callers = callers;
    }

    @GET
    @Operation(summary = "Show a feed and how its polling stands")
    public SubscribedFeed show(@RestPath String id) {
        return find(known(id));
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Change title, interval, tags or status of a feed",
            description = "A JSON merge patch: what is not given stays, null gives back what the feed itself has."
                    + " The status is active or paused.")
    public SubscribedFeed change(@RestPath String id, byte[] body) {
        var known = known(id);
        if (!changes.apply(tenant(), known, drafts.patch(body))) {
            throw unknown();
        }
        bell.wake();
        return find(known);
    }

    @DELETE
    @Operation(summary = "End a subscription", description = "What was ingested stays.")
    public void end(@RestPath String id) {
        if (!subscriptions.end(tenant(), known(id))) {
            throw unknown();
        }
        metrics.count(OfFeed.ENDED, 1);
        LOG.infof("feed ended: feed=%s tenant=%s", id, tenant());
    }

    @POST
    @Path("/refresh")
    @Operation(
            summary = "Poll a feed as soon as its server allows",
            description = "409 while it is paused; 429 when it was refreshed a moment ago.")
    public RestResponse<SubscribedFeed> refresh(@RestPath String id) {
        var known = known(id);
        refreshes.refresh(tenant(), known);
        bell.wake();
        return RestResponse.status(RestResponse.Status.ACCEPTED, find(known));
    }

    /** The same for what never was and what belongs to another tenant. */
    static Refused unknown() {
        return Refused.notFound("there is no such feed");
    }

    private SubscribedFeed find(UUID id) {
        return feeds.find(tenant(), id).orElseThrow(FeedResource::unknown);
    }

    private static UUID known(String id) {
        return FeedIds.parse(id).orElseThrow(FeedResource::unknown);
    }

    private String tenant() {
        return callers.current().tenant();
    }
}
