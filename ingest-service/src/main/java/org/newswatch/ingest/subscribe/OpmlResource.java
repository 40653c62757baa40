package org.newswatch.ingest.subscribe;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Role;

/** All feeds of the caller's tenant as one OPML document. */
@Path("/v1/feeds.opml")
public class OpmlResource {

    /** How many feeds are read at once; between the reads no connection is held, however slowly the client takes them. */
    private static final int READ_AT_ONCE = 500;

    private final Feeds feeds;
    private final Callers callers;

    OpmlResource(Feeds feeds, Callers callers) {
        this.feeds = feeds;
        this.callers = callers;
    }

    @GET
    @Produces("text/x-opml;charset=utf-8")
    @RolesAllowed(Role.PUBLISHER)
    @Operation(
            summary = "Export all feeds as OPML 2.0",
            description =
                    "A feed lies in a folder of its first tag; sent to POST /v1/feeds, the document subscribes to the"
                            + " same.")
    public RestResponse<StreamingOutput> export() {
        var tenant = callers.current().tenant();
        var ids = feeds.byFolder(tenant);
        StreamingOutput document = out -> write(tenant, ids, new OpmlWriter(out));
        return RestResponse.ResponseBuilder.ok(document)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"feeds.opml\"")
                .build();
    }

    private void write(String tenant, List<UUID> ids, OpmlWriter opml) throws IOException {
        for (int from = 0; from < ids.size(); from += READ_AT_ONCE) {
            var part = ids.subList(from, Math.min(ids.size(), from + READ_AT_ONCE));
            for (var feed : inOrder(tenant, part)) {
                opml.write(feed);
            }
        }
        opml.end();
    }

    private List<SubscribedFeed> inOrder(String tenant, List<UUID> ids) {
        var found = new HashMap<UUID, SubscribedFeed>();
        feeds.all(tenant, ids).forEach(feed -> found.put(feed.id(), feed));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
