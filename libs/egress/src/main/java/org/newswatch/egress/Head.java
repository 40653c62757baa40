package org.newswatch.egress;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an answer says before its body.
 *
 * @param headers lower-case names to all values in their order
 */
public record Head(int status, Map<String, List<String>> headers) {

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }
}
