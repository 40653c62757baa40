package org.newswatch.alert.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Pattern;
import org.newswatch.egress.Response;

/** A receiver's answer, for its owner to read. */
final class Answer {

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n\\t]]+");

    private Answer() {}

    /** The body as text, without what could not be shown or stored; empty when nothing is left. */
    static Optional<String> text(Response response) {
        var text = UNREADABLE
                .matcher(new String(response.body(), UTF_8))
                .replaceAll(" ")
                .strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
