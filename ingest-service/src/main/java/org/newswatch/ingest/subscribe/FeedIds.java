package org.newswatch.ingest.subscribe;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids as clients send them: a text that is none names nothing. */
final class FeedIds {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private FeedIds() {}

    static Optional<UUID> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
