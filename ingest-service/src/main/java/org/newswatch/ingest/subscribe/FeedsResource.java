package org.newswatch.ingest.subscribe;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;
import org.newswatch.gate.trace.Traces;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Text;

/** The feeds of the caller's tenant, and the way in for feed documents. */
@Path("/v1/feeds")
@RolesAllowed(Role.PUBLISHER)
public class FeedsResource {

    private final Feeds feeds;
    private final Subscribing subscribing;
    private final SentDocuments documents;
    private final DraftReader drafts;
    private final Callers callers;
    private final Traces traces;

    FeedsResource(
            Feeds feeds,
            Subscribing subscribing,
            SentDocuments documents,
            DraftReader drafts,
            Callers callers,
            Traces traces) {
        this.feeds = feeds;
        this.subscribing = subscribing;
        this.documents = documents;
        this.drafts = drafts;
        this.callers = callers;
        this.traces = traces;
    }

    /** On a virtual thread: it may wait for a server far away. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RunOnVirtualThread
    @Operation(
            summary = "Subscribe to a feed by its address, or submit the items of a feed document",
            description =
                    "JSON {url, title, interval, tags} subscribes: 201, or 200 when already subscribed. interval is"
                            + " the longest time between two polls, PT15M or 15m, from one minute to seven days. A feed"
                            + " document is ingested at once; an OPML document subscribes to what it lists. With"
                            + " dryRun=true nothing is stored; the answer shows what would happen.")
    public Object submit(
            byte[] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            @RestQuery @Nullable String as,
            @RestQuery @Nullable String source,
            @RestQuery boolean dryRun) {
        if (SentDocuments.isDocument(type, as)) {
            return documents.take(callers.current().tenant(), body, type, source, dryRun, traces.current());
        }
        var draft = drafts.draft(body);
        return dryRun ? subscribing.show(draft) : subscribe(draft);
    }

    @GET
    @Operation(
            summary = "List feeds, in the order they were subscribed to",
            description = "limit 1 to 500; cursor is the next of the answer before; status and tag narrow the list.")
    public FeedPage list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String tag) {
        int size = FeedPage.size(limit);
        var filter = new Feeds.Filter(status(status), tag == null ? null : Text.line(tag));
        return FeedPage.of(feeds.page(callers.current().tenant(), FeedPage.after(cursor), filter, size + 1), size);
    }

    private RestResponse<Subscribed> subscribe(FeedDraft draft) {
        var subscribed = subscribing.subscribe(callers.current().tenant(), draft);
        var location = URI.create("/v1/feeds/" + subscribed.feed().id());
        return RestResponse.ResponseBuilder.<Subscribed>create(
                        subscribed.fresh() ? RestResponse.Status.CREATED : RestResponse.Status.OK)
                .location(location)
                .entity(subscribed)
                .build();
    }

    private static @Nullable FeedStatus status(@Nullable String word) {
        try {
            return word == null ? null : FeedStatus.of(word);
        } catch (InvalidValue e) {
            throw Refused.invalid("status", String.valueOf(e.getMessage()));
        }
    }
}
