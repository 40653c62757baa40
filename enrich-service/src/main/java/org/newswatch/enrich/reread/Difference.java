package org.newswatch.enrich.reread;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.newswatch.enrich.topic.Tag;
import org.newswatch.enrich.topic.Topic;
import org.newswatch.enrich.topic.TopicClassifier;

/**
 * Between what an event says of one topic and what that topic says of the article now: whether it is tagged, and with
 * which sub-topics. Another score or version of the topic alone is none.
 */
final class Difference {

    private static final Comparator<JsonNode> BEST_FIRST = Comparator.comparingDouble(
                    (JsonNode tag) -> -tag.path("score").asDouble())
            .thenComparing(tag -> tag.path("id").asText());

    private final Topic topic;
    private final TopicClassifier alone;
    private final ObjectMapper json;
    private final ObjectReader articles;

    /** @param alone the topic put to work alone */
    Difference(Topic topic, TopicClassifier alone, ObjectMapper json) {
        this.topic = topic;
        this.alone = alone;
        this.json = json;
        this.articles = json.readerFor(EnrichedArticle.class);
    }

    /** The event with what the topic says now, marked {@code retagged}; empty where nothing differs, or it is no article. */
    Optional<byte[]> retagged(byte[] event, Instant now) {
        try {
            return json.readTree(event) instanceof ObjectNode read ? retagged(read, now) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> retagged(ObjectNode event, Instant now) throws IOException {
        EnrichedArticle article = articles.readValue(event);
        var tag = article.wasWithdrawn()
                ? Optional.<Tag>empty()
                : article.classify(alone).stream().findFirst();
        var others = new ArrayList<JsonNode>();
        var said = new TreeSet<String>();
        for (var each : event.path("topics")) {
            if (each.path("id").asText().equals(topic.id())) {
                said.addAll(ids(each));
            } else {
                others.add(each);
            }
        }
        var says = tag.<JsonNode>map(json::valueToTree);
        if (said.equals(says.map(Difference::ids).orElse(Set.of()))) {
            return Optional.empty();
        }
        says.ifPresent(others::add);
        return Optional.of(written(event, others, now));
    }

    /** Of a topic's tag: its own and those of its sub-topics. */
    private static Set<String> ids(JsonNode tag) {
        var ids = new TreeSet<>(Set.of(tag.path("id").asText()));
        tag.path("subtopics").forEach(subtopic -> ids.add(subtopic.path("id").asText()));
        return ids;
    }

    private byte[] written(ObjectNode event, List<JsonNode> tags, Instant now) throws JsonProcessingException {
        tags.sort(BEST_FIRST);
        event.putArray("topics").addAll(tags);
        event.put("retagged", true);
        event.put("enrichedAt", now.toString());
        return json.writeValueAsBytes(event);
    }
}
