package org.newswatch.egress;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back; a redirect too is an answer, and is not followed.
 *
 * @param headers lower-case names to all values in their order
 * @param body the bytes as they came, undecoded, up to the request's limit
 * @param truncated whether the limit cut the body
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared or kept
public record Response(int status, Map<String, List<String>> headers, byte[] body, boolean truncated) {

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }
}
