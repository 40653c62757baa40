package org.newswatch.alert.console.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.console.Console;
import org.newswatch.alert.console.Form;
import org.newswatch.alert.console.Pages;
import org.newswatch.alert.console.Peers;
import org.newswatch.alert.console.SignedIn;
import org.newswatch.gate.Refused;

/** Topics and their versions; a change is tried on the last articles before it is saved. */
@Path("/topics")
@PermitAll
@Console
@SignedIn
@Produces("text/html;charset=UTF-8")
public class TopicsPage {

    private static final String JSON = "application/json";
    private static final String TOPICS = "/v1/topics";

    private final Peers peers;
    private final Pages pages;

    TopicsPage(Peers peers, Pages pages) {
        this.peers = peers;
        this.pages = pages;
    }

    @GET
    public String list() {
        var topics = StreamSupport.stream(get(TOPICS).path("items").spliterator(), false)
                .map(Topic::of)
                .toList();
        return pages.show("topics", Map.of("topics", topics));
    }

    @GET
    @Path("/{id}")
    public String show(@RestPath String id) {
        return page(id, get(path(id)).toPrettyString(), Map.of());
    }

    /** Tries or saves what the form holds. */
    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> change(@RestPath String id, @NotNull Form form) {
        var document = form.text("document");
        try {
            if (form.has("save")) {
                peers.enrich("PUT", path(id), JSON, document.getBytes(UTF_8));
                return RestResponse.seeOther(URI.create("/topics/" + URLEncoder.encode(id, UTF_8)));
            }
            var trial = peers.enrich("POST", path(id) + "/try?last=500", JSON, document.getBytes(UTF_8));
            return RestResponse.ok(page(id, document, Map.of("trial", Trial.of(trial))));
        } catch (Refused refused) {
            return RestResponse.status(
                    RestResponse.Status.BAD_REQUEST, page(id, document, Map.of("error", Pages.sentence(refused))));
        }
    }

    private String page(String id, String document, Map<String, ?> more) {
        var values = new HashMap<String, Object>(Map.of("id", id, "document", document, "error", ""));
        values.put("versions", versions(id));
        values.put("here", "topics");
        values.putAll(more);
        return pages.show("topic", values);
    }

    private List<Version> versions(String id) {
        return StreamSupport.stream(get(path(id) + "/versions").path("items").spliterator(), false)
                .map(Version::of)
                .toList();
    }

    private JsonNode get(String path) {
        return peers.enrich("GET", path, JSON, new byte[0]);
    }

    private static String path(String id) {
        return TOPICS + "/" + URLEncoder.encode(id, UTF_8);
    }

    /** A topic as the list shows it. */
    public record Topic(String id, String label, String description, String iptc, int version) {

        static Topic of(JsonNode topic) {
            return new Topic(
                    topic.path("id").asText(),
                    topic.path("label").asText(),
                    topic.path("description").asText(),
                    topic.path("iptc").asText(),
                    topic.path("version").asInt());
        }
    }

    /** When a version came to be; without a time where it came with the service. */
    public record Version(int version, @Nullable Instant at, boolean shipped) {

        static Version of(JsonNode version) {
            return new Version(
                    version.path("version").asInt(),
                    at(version.path("at").asText("")),
                    version.path("shipped").asBoolean());
        }

        private static @Nullable Instant at(String text) {
            return text.isEmpty() ? null : Instant.parse(text);
        }
    }

    /** What a change would do to the last articles. */
    public record Trial(int tried, int tagged, int before, List<String> gained, List<String> lost) {

        static Trial of(JsonNode trial) {
            return new Trial(
                    trial.path("tried").asInt(),
                    trial.path("tagged").asInt(),
                    trial.path("currentlyTagged").asInt(),
                    titles(trial.path("gained")),
                    titles(trial.path("lost")));
        }

        private static List<String> titles(JsonNode changes) {
            return StreamSupport.stream(changes.spliterator(), false)
                    .map(change -> change.path("title").asText())
                    .toList();
        }
    }
}
