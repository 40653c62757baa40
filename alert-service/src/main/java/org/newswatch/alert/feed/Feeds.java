package org.newswatch.alert.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.compose.Clean;
import org.newswatch.alert.compose.Wordings;
import org.newswatch.alert.raise.Alerts;
import org.newswatch.alert.raise.Cursor;
import org.newswatch.alert.raise.PositionedAlert;
import org.newswatch.gate.Refused;

/** Answers with a part of a feed, or that it is as it was. */
@Singleton
class Feeds {

    private static final int SIZE = 50;

    private final Alerts alerts;
    private final Wordings wordings;
    private final ObjectMapper json;

    Feeds(Alerts alerts, Wordings wordings, ObjectMapper json) {
        this.alerts = alerts;
        this.wordings = wordings;
        this.json = json;
    }

    /** The two forms, by the ending of an address. */
    enum Form {
        ATOM("application/atom+xml"),
        JSON("application/feed+json");

        private final String type;

        Form(String type) {
            this.type = type;
        }
    }

    /**
     * @param self where the feed begins
     * @param cursor the place of the part, absent for the first
     */
    Response answer(FeedAddresses.Source source, Form form, String self, @Nullable String cursor, Request request) {
        var part = part(source, self, cursor);
        var body = write(part, form, source);
        var tag = new EntityTag(hash(body));
        var changed = Date.from(part.updated());
        var same = request.evaluatePreconditions(changed, tag);
        var answer = same == null
                ? Response.ok(
                        body, new MediaType(form.type.split("/")[0], form.type.split("/")[1], "utf-8"))
                : same;
        return answer.tag(tag)
                .lastModified(changed)
                .header("Cache-Control", "private, max-age=60")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private Part part(FeedAddresses.Source source, String self, @Nullable String cursor) {
        var before = cursor == null
                ? Cursor.END
                : Cursor.parse(cursor)
                        .orElseThrow(() -> Refused.invalid("cursor", "takes what a feed's link to its next part has"));
        var found = alerts.before(source.id(), before, SIZE + 1);
        var shown = found.stream().limit(SIZE).map(PositionedAlert::alert).toList();
        return new Part(
                source.id(),
                Clean.line(source.name()),
                cursor == null ? self : self + "?cursor=" + cursor,
                found.size() > SIZE ? self + "?cursor=" + found.get(SIZE - 1).at() : null,
                shown.isEmpty() ? Instant.EPOCH : shown.getFirst().raisedAt(),
                shown);
    }

    private byte[] write(Part part, Form form, FeedAddresses.Source source) {
        var wording = wordings.of(source.id());
        try {
            return switch (form) {
                case ATOM -> AtomFeed.of(part, wording);
                case JSON -> json.writeValueAsBytes(JsonFeed.of(part, wording));
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a feed is always JSON", e);
        }
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
