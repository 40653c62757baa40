package org.newswatch.ingest.submit;

import static java.util.Locale.ROOT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.feed.FeedReader;
import org.newswatch.ingest.publish.Trace;

/** The way in for feed documents. */
@Path("/v1/feeds")
public class FeedsResource {

    private static final Set<String> DOCUMENTS = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/xml",
            "text/xml",
            "application/feed+json");

    private final FeedReader reader;
    private final FeedDocuments documents;

    FeedsResource(FeedReader reader, FeedDocuments documents) {
        this.reader = reader;
        this.documents = documents;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.PUBLISHER)
    @Operation(
            summary = "Submit the items of an RSS, Atom or JSON Feed document",
            description = "With dryRun=true nothing is stored; the answer shows each item as it would go in.")
    public Object submit(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            @RestQuery @Nullable String as,
            @RestQuery @Nullable String source,
            @RestQuery boolean dryRun,
            @HeaderParam("traceparent") @Nullable String traceparent) {
        requireFeed(type, as);
        var feed = (Feed) reader.read(bytes(body), type == null ? null : type.toString(), origin(source));
        return dryRun ? documents.show(feed) : documents.take(feed, Trace.of(traceparent));
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            throw Refused.malformed("the body broke off");
        }
    }

    private static void requireFeed(@Nullable MediaType type, @Nullable String as) {
        if (as != null && !as.equals("feed")) {
            throw Refused.invalid("as", "must be feed");
        }
        var name = type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(ROOT);
        if (as != null || DOCUMENTS.contains(name)) {
            return;
        }
        if (name.equals(MediaType.APPLICATION_JSON) || name.equals("text/x-opml")) {
            throw Refused.notImplemented("feeds can't be subscribed to yet: send the feed document itself, "
                    + "a JSON Feed as application/feed+json or with ?as=feed");
        }
        throw Refused.unsupported("a feed document comes as one of "
                + String.join(", ", DOCUMENTS.stream().sorted().toList()) + ", or as anything with ?as=feed");
    }

    private static @Nullable Link origin(@Nullable String source) {
        try {
            return source == null ? null : Links.canonical(source);
        } catch (InvalidValue e) {
            throw Refused.invalid("source", String.valueOf(e.getMessage()));
        }
    }
}
