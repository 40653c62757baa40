package org.newswatch.alert.match;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads a record of {@code articles-enriched}, or says why it is none. */
@ApplicationScoped
class ArticleReader {

    static final String TYPE = "org.newswatch.article.enriched.v1";
    static final int MAX_BYTES = 4 * 1024 * 1024;

    private final ObjectMapper json;

    ArticleReader(ObjectMapper json) {
        this.json = json;
    }

    /** @throws Unreadable with the reason; it quotes nothing of the article */
    ArticleEnriched read(Headers headers, byte @Nullable [] value) throws Unreadable {
        checkType(headers);
        if (value == null) {
            throw new Unreadable("expected an article, found a record without a value");
        }
        if (value.length > MAX_BYTES) {
            throw new Unreadable("expected at most " + MAX_BYTES + " bytes, found " + value.length);
        }
        try {
            var article = json.readValue(value, ArticleEnriched.class);
            if (article == null) {
                throw new Unreadable("expected an article, found null");
            }
            return article;
        } catch (JsonProcessingException e) {
            throw new Unreadable("expected an article as JSON, found otherwise at " + place(e) + reason(e));
        } catch (IOException e) {
            throw new Unreadable("expected an article as JSON: " + e.getMessage());
        }
    }

    private static void checkType(Headers headers) throws Unreadable {
        var type = headers.lastHeader("ce_type");
        if (type == null) {
            throw new Unreadable("expected the header ce_type " + TYPE + ", found none");
        }
        var found = new String(type.value(), UTF_8);
        if (!found.equals(TYPE)) {
            throw new Unreadable("expected the header ce_type " + TYPE + ", found " + found);
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? "an unknown place"
                : "offset " + e.getLocation().getByteOffset();
    }

    /** Which field is missing or wrong; only our own checks say more, and they name fields, not values. */
    private static String reason(JsonProcessingException e) {
        return switch (e.getCause()) {
            case NullPointerException missing -> ": " + missing.getMessage() + " is missing";
            case IllegalArgumentException wrong -> ": " + wrong.getMessage();
            case null, default -> "";
        };
    }

    /** The record is no article. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason, null, false, false);
        }
    }
}
