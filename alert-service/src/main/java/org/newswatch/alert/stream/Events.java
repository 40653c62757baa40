package org.newswatch.alert.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.List;
import org.newswatch.alert.raise.Cursor;
import org.newswatch.alert.raise.PositionedAlert;

/** Alerts as server-sent events: written once, however many clients they go to. */
@Singleton
final class Events {

    /** Says that the connection lives. */
    static final Buffer ALIVE = Buffer.buffer(":alive\n\n");

    private final ObjectMapper json;

    Events(ObjectMapper json) {
        this.json = json;
    }

    /** Once for all that are gone: what the client has seen is older than what is kept. */
    static Buffer stale(Cursor seen) {
        return Buffer.buffer("event:stale\nid:" + seen
                + "\ndata:{\"detail\":\"alerts after this place are no longer kept; what follows is what is\"}\n\n");
    }

    Buffer of(List<PositionedAlert> alerts) {
        var events = Buffer.buffer();
        for (var alert : alerts) {
            events.appendString("event:alert\nid:")
                    .appendString(alert.at().toString())
                    .appendString("\ndata:")
                    .appendBytes(written(alert))
                    .appendString("\n\n");
        }
        return events;
    }

    /** JSON without indentation has no line breaks, so it is one line of data. */
    private byte[] written(PositionedAlert alert) {
        try {
            return json.writeValueAsBytes(alert.alert());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert is always JSON", e);
        }
    }
}
