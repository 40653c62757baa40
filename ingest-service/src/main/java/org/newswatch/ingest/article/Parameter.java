package org.newswatch.ingest.article;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that names no page.
 *
 * @param name in lower case; the beginning of it where all that begin so are meant
 * @param session how the value of a session looks; null where any value is dropped
 */
record Parameter(String name, boolean beginning, @Nullable Pattern session) {

    static Parameter of(List<String> rule) {
        var name = rule.get(1);
        boolean beginning = name.endsWith("*");
        return new Parameter(
                beginning ? name.substring(0, name.length() - 1) : name,
                beginning,
                rule.getFirst().equals("session") ? session(rule.get(2)) : null);
    }

    private static Pattern session(String length) {
        return length.endsWith("hex")
                ? Pattern.compile("[0-9A-Fa-f]{" + length.replace("hex", "") + "}")
                : Pattern.compile("[0-9A-Za-z.!_-]{" + length + ",}");
    }

    boolean isSession() {
        return session != null;
    }

    /** @param named the parameter's name in lower case */
    boolean drops(String named, String value) {
        boolean known = beginning ? named.startsWith(name) : named.equals(name);
        return known && (session == null || session.matcher(value).matches());
    }
}
