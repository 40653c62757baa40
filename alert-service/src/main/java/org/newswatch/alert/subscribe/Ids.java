package org.newswatch.alert.subscribe;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids as clients send them: a text that is none names nothing. */
public final class Ids {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    /** Empty when the text is no id. */
    public static Optional<UUID> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
