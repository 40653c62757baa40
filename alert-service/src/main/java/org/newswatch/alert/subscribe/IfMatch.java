package org.newswatch.alert.subscribe;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;

/**
 * What a client says it knew, by the header {@code If-Match} (RFC 9110): entity tags are versions in quotes.
 *
 * @param header null when the client does not say
 */
record IfMatch(@Nullable String header) {

    static IfMatch of(@Nullable String header) {
        return new IfMatch(header);
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** Refuses, with 412, what was changed since the client read it. */
    void check(int version) {
        if (header == null || header.strip().equals("*")) {
            return;
        }
        if (Arrays.stream(header.split(",")).map(String::strip).noneMatch(tag(version)::equals)) {
            throw Refused.outdated("the subscription is at version %d by now; read it again".formatted(version));
        }
    }
}
