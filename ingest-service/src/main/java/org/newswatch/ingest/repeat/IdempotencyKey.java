package org.newswatch.ingest.repeat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newswatch.gate.Refused;

/**
 * The header field of draft-ietf-httpapi-idempotency-key-header: a Structured Field string. A bare value is taken too,
 * as most clients send it.
 */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;

    /** RFC 9651, section 3.3.3; parameters are allowed by it and mean nothing here. */
    private static final Pattern QUOTED =
            Pattern.compile("\"((?:[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]|\\\\[\"\\\\])*)\"(?: *;.*)?");

    private static final Pattern BARE = Pattern.compile("[\\x21\\x23-\\x2B\\x2D-\\x3A\\x3C-\\x7E]+");

    /**
     * @param named all values of the header field
     * @throws Refused 400 when it is no key, or comes twice
     */
    static Optional<IdempotencyKey> of(List<String> named) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var quoted = QUOTED.matcher(named.getFirst().strip());
        var bare = BARE.matcher(named.getFirst().strip());
        var value = quoted.matches() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : bare.matches() ? bare.group() : "";
        if (named.size() > 1 || value.isEmpty() || value.length() > LONGEST) {
            throw Refused.invalid(
                    HEADER, "must come once, as a quoted text of 1 to " + LONGEST + " printable ASCII characters");
        }
        return Optional.of(new IdempotencyKey(value));
    }
}
