package org.newswatch.gate.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One step of a trace as W3C Trace Context names it: the trace stays the same from the request to the webhook, each step has a span
 * of its own.
 *
 * @param id 32 lower-case hexadecimal digits, not all zero
 * @param span 16 of them, not all zero
 * @param sampled whether its caller has asked that the trace be told of
 */
public record Trace(String id, String span, boolean sampled) {

    /** The HTTP header, and the header of records. */
    public static final String HEADER = "traceparent";

    private static final HexFormat HEX = HexFormat.of();
    private static final int SAMPLED = 1;

    // Of a version that is not known yet more may follow, which is not ours to read.
    private static final Pattern VALID = Pattern.compile(
            "(?<version>(?!ff)[0-9a-f]{2})-(?<id>(?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-(?<flags>[0-9a-f]{2})(?<more>-.*)?");

    /** The step that follows a {@value #HEADER}; the first of a new trace where there is none, or none that is valid. */
    public static Trace of(@Nullable String traceparent) {
        if (traceparent == null) {
            return begun();
        }
        var parent = VALID.matcher(traceparent);
        if (!parent.matches() || (parent.group("version").equals("00") && parent.group("more") != null)) {
            return begun();
        }
        boolean sampled = (HexFormat.fromHexDigits(parent.group("flags")) & SAMPLED) != 0;
        return new Trace(parent.group("id"), newSpan(), sampled);
    }

    /** The first step of a new trace. Nobody asked for it, so it is not sampled. */
    public static Trace begun() {
        var random = ThreadLocalRandom.current();
        return new Trace(HEX.toHexDigits(random.nextLong()) + notZero(random.nextLong()), newSpan(), false);
    }

    /** The same step for a caller whom nobody knows: such a one is not asked what to tell of. */
    public Trace unasked() {
        return new Trace(id, span, false);
    }

    /** What the next step is sent as its {@value #HEADER}. */
    public String parent() {
        return "00-" + id + "-" + span + (sampled ? "-01" : "-00");
    }

    private static String newSpan() {
        return notZero(ThreadLocalRandom.current().nextLong());
    }

    /** The identifier of zeros alone is invalid. */
    private static String notZero(long random) {
        return HEX.toHexDigits(random == 0 ? 1 : random);
    }
}
