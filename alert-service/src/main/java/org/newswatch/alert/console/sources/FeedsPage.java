package org.newswatch.alert.console.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.console.Console;
import org.newswatch.alert.console.Form;
import org.newswatch.alert.console.Pages;
import org.newswatch.alert.console.Peers;
import org.newswatch.alert.console.SignedIn;
import org.newswatch.gate.Refused;

/** Feeds: added by address or as a list, with a look before; watched, paused and ended. */
@Path("/sources")
@PermitAll
@Console
@SignedIn
@Produces("text/html;charset=UTF-8")
public class FeedsPage {

    private static final String JSON = "application/json";
    private static final String OPML = "text/x-opml";
    private static final String FEEDS = "/v1/feeds";

    private final Peers peers;
    private final Pages pages;
    private final ObjectMapper json;

    FeedsPage(Peers peers, Pages pages, ObjectMapper json) {
        this.peers = peers;
        this.pages = pages;
        this.json = json;
    }

    @GET
    public String list(@RestQuery @Nullable String cursor) {
        return page(cursor, Map.of());
    }

    /** Subscribes to a feed or to a list of them; with {@code look} only shows what would come of it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> add(@NotNull Form form) {
        boolean look = form.has("look");
        var values = new HashMap<String, Object>(Map.of("url", form.text("url"), "opml", form.text("opml")));
        try {
            var answer = form.has("opml") ? list(form.text("opml"), look) : one(form.text("url"), look);
            if (!look && !form.has("opml")) {
                return RestResponse.seeOther(URI.create("/sources"));
            }
            values.put("looked", look);
            values.put("found", Found.of(answer));
            return RestResponse.ok(page(null, values));
        } catch (Refused refused) {
            values.put("error", Pages.sentence(refused));
            return RestResponse.status(RestResponse.Status.BAD_REQUEST, page(null, values));
        }
    }

    /** Pauses it, goes on with it, or fetches it now. */
    @POST
    @Path("/{id}/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> step(@RestPath String id, @RestPath String step, @NotNull Form form) {
        var feed = FEEDS + "/" + URLEncoder.encode(id, UTF_8);
        switch (step) {
            case "pause" -> peers.ingest("PATCH", feed, JSON, "{\"status\":\"paused\"}".getBytes(UTF_8));
            case "resume" -> peers.ingest("PATCH", feed, JSON, "{\"status\":\"active\"}".getBytes(UTF_8));
            case "refresh" -> peers.ingest("POST", feed + "/refresh", JSON, "{}".getBytes(UTF_8));
            case "end" -> peers.ingest("DELETE", feed, JSON, new byte[0]);
            default -> throw Refused.notFound("there is nothing at this address");
        }
        return RestResponse.seeOther(URI.create("/sources"));
    }

    private JsonNode list(String opml, boolean look) {
        return peers.ingest("POST", FEEDS + (look ? "?dryRun=true" : ""), OPML, opml.getBytes(UTF_8));
    }

    private JsonNode one(String url, boolean look) {
        var body = json.createObjectNode().put("url", url).toString().getBytes(UTF_8);
        return peers.ingest("POST", FEEDS + (look ? "?dryRun=true" : ""), JSON, body);
    }

    private String page(@Nullable String cursor, Map<String, ?> more) {
        var after = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, UTF_8);
        var answer = peers.ingest("GET", FEEDS + "?limit=50" + after, JSON, new byte[0]);
        var values = new HashMap<String, Object>(Map.of("url", "", "opml", "", "error", "", "looked", false));
        values.put("feeds", feeds(answer.path("items")));
        values.put("next", answer.path("next").asText(""));
        values.put("here", "sources");
        values.putAll(more);
        return pages.show("feeds", values);
    }

    private List<Feed> feeds(JsonNode items) {
        var feeds = new ArrayList<Feed>();
        try {
            for (var item : items) {
                feeds.add(json.treeToValue(item, Feed.class));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ingest-service tells of a feed in an unknown form", e);
        }
        return feeds;
    }
}
