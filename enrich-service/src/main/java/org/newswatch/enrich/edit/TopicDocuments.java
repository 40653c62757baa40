package org.newswatch.enrich.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.newswatch.enrich.topic.InvalidTopic;
import org.newswatch.enrich.topic.Topic;
import org.newswatch.gate.JsonFaults;
import org.newswatch.gate.Refused;

/** Topics as JSON: as editors send them, strictly, and as the database holds them, maybe from another release. */
@Singleton
public class TopicDocuments {

    private final ObjectMapper json;
    private final ObjectReader strict;
    private final ObjectReader lenient;
    private final long largest;

    TopicDocuments(ObjectMapper json, EditConfig config) {
        this.json = json;
        // A number that is left out is 0, and refused by the topic itself where that is no good.
        this.strict = json.readerFor(Topic.class).without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        this.lenient = strict.without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.largest = config.largest().asLongValue();
    }

    /**
     * Reads what an editor sent for the topic of this id.
     *
     * @throws Refused 400 naming the field, 413
     */
    public TopicDraft draft(String id, byte[] body) {
        if (body.length > largest) {
            throw Refused.tooLarge("a topic has at most " + largest + " bytes, not " + body.length);
        }
        var sent = object(body);
        SentTexts.check(sent);
        if (sent.has("id") && !sent.path("id").asText().equals(id)) {
            throw Refused.invalid("id", "expected " + id + ", the id in the address, or nothing");
        }
        var basedOn = basedOn(sent);
        return new TopicDraft(topic(sent.put("id", id).put("version", 1)), basedOn);
    }

    /** The document to store of a topic that was given its version. */
    String numbered(Topic topic, int version) {
        return json.<ObjectNode>valueToTree(topic).put("version", version).toString();
    }

    /** @throws IllegalArgumentException where this release can't use it */
    Topic stored(String document) {
        try {
            return lenient.readValue(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private ObjectNode object(byte[] body) {
        try {
            if (json.readTree(body) instanceof ObjectNode object) {
                return object;
            }
            throw Refused.malformed("a topic is a JSON object");
        } catch (JsonProcessingException e) {
            throw JsonFaults.refusal(e);
        } catch (IOException e) {
            throw Refused.malformed("the body is not UTF-8");
        }
    }

    private static @Nullable Integer basedOn(ObjectNode sent) {
        var version = sent.get("version");
        if (version == null) {
            return null;
        }
        if (!version.canConvertToInt() || version.asInt() < 1) {
            throw Refused.invalid("version", "expected the version that was changed, or nothing");
        }
        return version.asInt();
    }

    private Topic topic(ObjectNode sent) {
        try {
            return strict.treeToValue(sent, Topic.class);
        } catch (JsonProcessingException e) {
            throw e.getCause() instanceof InvalidTopic invalid
                    ? TopicCheck.refusal(invalid, sent)
                    : JsonFaults.refusal(e);
        }
    }
}
