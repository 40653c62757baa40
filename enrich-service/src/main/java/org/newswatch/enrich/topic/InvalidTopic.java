package org.newswatch.enrich.topic;

import java.util.Collection;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A topic that cannot be used; says which field of it, and of which rule, and what was expected. */
public final class InvalidTopic extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidTopic(String field, String expectation) {
        super(field + ": " + expectation);
        this.field = field;
    }

    InvalidTopic(String field, Exception cause) {
        super(field + ": " + cause.getMessage(), cause);
        this.field = field;
    }

    /** Where the topic went wrong: {@code threshold}, {@code rules[gas].query}. */
    public String field() {
        return field;
    }

    static void unless(boolean holds, String field, String expectation) {
        if (!holds) {
            throw new InvalidTopic(field, expectation);
        }
    }

    static void unlessText(@Nullable String text, int most, String field) {
        unless(
                text != null && !text.isBlank() && text.length() <= most,
                field,
                "expected a text of 1 to %,d characters".formatted(most));
    }

    static void unlessLike(@Nullable String value, Pattern pattern, String field, String example) {
        unless(
                value != null && pattern.matcher(value).matches(),
                field,
                "expected something like %s, got %s".formatted(example, value));
    }

    static <T> void unlessAll(Collection<T> values, Predicate<T> allowed, String field, String expectation) {
        values.forEach(value -> unless(allowed.test(value), field, expectation + ", got " + value));
    }
}
