package org.newswatch.alert.match;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads the records of one topic as its one kind of event, or says why a record is none. */
final class EventReader<E> {

    static final int MAX_BYTES = 4 * 1024 * 1024;

    private final ObjectMapper json;
    private final String type;
    private final String noun;
    private final Class<E> event;

    /**
     * @param type what the header {@code ce_type} says
     * @param noun what was expected, with its article, as reasons name it
     */
    EventReader(ObjectMapper json, String type, String noun, Class<E> event) {
        this.json = json;
        this.type = type;
        this.noun = noun;
        this.event = event;
    }

    /** @throws Unreadable with the reason; it quotes nothing of the event */
    E read(Headers headers, byte @Nullable [] value) throws Unreadable {
        checkType(headers);
        if (value == null) {
            throw new Unreadable("expected " + noun + ", found a record without a value");
        }
        if (value.length > MAX_BYTES) {
            throw new Unreadable("expected at most " + MAX_BYTES + " bytes, found " + value.length);
        }
        try {
            var read = json.readValue(value, event);
            if (read == null) {
                throw new Unreadable("expected " + noun + ", found null");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new Unreadable("expected " + noun + " as JSON, found otherwise at " + place(e) + reason(e));
        } catch (IOException e) {
            throw new Unreadable("expected " + noun + " as JSON: " + e.getMessage());
        }
    }

    private void checkType(Headers headers) throws Unreadable {
        var header = headers.lastHeader("ce_type");
        if (header == null) {
            throw new Unreadable("expected the header ce_type " + type + ", found none");
        }
        var found = new String(header.value(), UTF_8);
        if (!found.equals(type)) {
            throw new Unreadable("expected the header ce_type " + type + ", found " + found);
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

    /** The record is no such event. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason, null, false, false);
        }
    }
}
