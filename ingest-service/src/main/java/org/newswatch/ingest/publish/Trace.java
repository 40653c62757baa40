package org.newswatch.ingest.publish;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace context that a request and all its records carry.
 *
 * @param parent the value of {@code traceparent}
 */
public record Trace(String parent) {

    private static final Pattern VALID =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The trace the request belongs to, or a new one where it names none that is valid. */
    public static Trace of(@Nullable String header) {
        return header != null && VALID.matcher(header).matches() ? new Trace(header) : begun();
    }

    private static Trace begun() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        // Or-ing one in keeps the all-zero ids, which are invalid, out.
        return new Trace("00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1) + "-"
                + hex.toHexDigits(random.nextLong() | 1) + "-01");
    }
}
