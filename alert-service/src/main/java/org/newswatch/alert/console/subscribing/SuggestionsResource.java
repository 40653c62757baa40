package org.newswatch.alert.console.subscribing;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.util.ULocale;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.newswatch.alert.console.Console;
import org.newswatch.alert.console.Peers;
import org.newswatch.alert.console.SignedIn;
import org.newswatch.alert.console.Tongue;
import org.newswatch.alert.console.Visits;
import org.newswatch.alert.console.Words;
import org.newswatch.gate.Refused;
import org.newswatch.percolator.Field;

/** What the editor's script offers while one writes, in the reader's words. */
@Path("/subscriptions/suggestions")
@PermitAll
@Console
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionsResource {

    /** Those that articles are told apart by, Serbian by its scripts too. */
    private static final List<String> LANGUAGES = List.of(
            "en", "sr", "sr-Latn", "sr-Cyrl", "ru", "sq", "de", "fr", "be", "bg", "cs", "es", "hu", "it", "mk", "nl",
            "pl", "pt", "ro", "sl", "tr", "uk");

    private static final List<String> OPERATORS = List.of("AND", "OR", "NOT");

    private final Peers peers;
    private final Visits visits;

    SuggestionsResource(Peers peers, Visits visits) {
        this.peers = peers;
        this.visits = visits;
    }

    /** All but topics: these are known elsewhere, and nothing else waits for them. */
    @GET
    public Suggestions show() {
        var words = visits.current().words();
        return new Suggestions(
                words.say("suggestions"),
                words.say("suggestions-count", "#"),
                Stream.of(Field.values())
                        .map(field -> new Suggestion(field.key() + ":", words.say("suggest-" + field.key())))
                        .toList(),
                OPERATORS.stream()
                        .map(operator -> new Suggestion(operator, words.say("suggest-" + operator)))
                        .toList(),
                LANGUAGES.stream()
                        .map(language -> new Suggestion(language, name(language, words)))
                        .toList());
    }

    /** By ids, parts of topics too; none where the service that knows them is away or shows this reader none. */
    @GET
    @Path("/topics")
    public List<Suggestion> topics() {
        var words = visits.current().words();
        try {
            return stream(peers.enrich("GET", "/v1/topics", MediaType.APPLICATION_JSON, new byte[0])
                            .path("items"))
                    .flatMap(topic -> withParts(topic, words))
                    .toList();
        } catch (Refused | ForbiddenException e) {
            return List.of();
        }
    }

    private static String name(String language, Words words) {
        return words.told(
                "language-" + language,
                ULocale.getDisplayName(language, words.tongue().tag()));
    }

    private static Stream<Suggestion> withParts(JsonNode topic, Words words) {
        var id = topic.path("id").asText();
        var label = label(topic, words);
        var parts = stream(topic.path("subtopics"))
                .map(part -> new Suggestion(id + "-" + part.path("id").asText(), label + ": " + label(part, words)));
        return Stream.concat(Stream.of(new Suggestion(id, label)), parts);
    }

    private static String label(JsonNode named, Words words) {
        var labels = named.path("labels");
        var english = labels.path("en").asText(named.path("id").asText());
        return words.tongue() == Tongue.ENGLISH || !labels.has("sr")
                ? english
                : words.written(labels.path("sr").asText());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /**
     * What is offered.
     *
     * @param label what the list is called
     * @param count how many there are, with # for the number
     * @param fields with their colon
     * @param lang BCP 47
     */
    public record Suggestions(
            String label, String count, List<Suggestion> fields, List<Suggestion> operators, List<Suggestion> lang) {}

    /** What would be written, and what it means. */
    public record Suggestion(String value, String says) {}
}
