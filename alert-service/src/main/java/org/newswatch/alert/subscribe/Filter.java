package org.newswatch.alert.subscribe;

import io.quarkus.panache.common.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;

/**
 * Which subscriptions a list shows: all that is given holds.
 *
 * @param labels all of which it has
 * @param text what its name holds, whatever the letter case
 */
record Filter(
        List<String> labels,
        @Nullable Status status,
        @Nullable String text) {

    static final Filter NONE = new Filter(List.of(), null, null);

    private static final int MAX_LABELS = 20;
    private static final int MAX_TEXT = 200;

    static Filter of(List<String> labels, @Nullable String status, @Nullable String text) {
        if (labels.size() > MAX_LABELS) {
            throw Refused.invalid("label", "is given more than " + MAX_LABELS + " times");
        }
        if (text != null && text.length() > MAX_TEXT) {
            throw Refused.invalid("q", "takes a text of at most " + MAX_TEXT + " characters");
        }
        return new Filter(List.copyOf(labels), status == null ? null : status(status), text);
    }

    private static Status status(String key) {
        Optional<Status> known = Arrays.stream(Status.values())
                .filter(status -> status.key().equals(key))
                .findFirst();
        return known.orElseThrow(() -> Refused.invalid(
                "status",
                "is one of " + Arrays.stream(Status.values()).map(Status::key).collect(Collectors.joining(", "))));
    }

    /** In HQL, to follow another condition. */
    String condition() {
        var condition = new StringBuilder();
        for (int i = 0; i < labels.size(); i++) {
            condition.append(" and array_position(labels, :label").append(i).append(") > 0");
        }
        if (status != null) {
            condition.append(" and status = :status");
        }
        if (text != null) {
            // In a database without a locale only this collation knows the letters beyond ASCII.
            condition.append(" and lower(collate(name as pg_c_utf8)) like :text escape '!'");
        }
        return condition.toString();
    }

    Parameters parameters() {
        var parameters = new Parameters();
        for (int i = 0; i < labels.size(); i++) {
            parameters.and("label" + i, labels.get(i));
        }
        if (status != null) {
            parameters.and("status", status.key());
        }
        if (text != null) {
            parameters.and("text", "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        return parameters;
    }
}
