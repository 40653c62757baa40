package org.newswatch.alert.subscribe;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;

/**
 * A part of a list.
 *
 * @param next the cursor of the part after this one; absent at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    private static final int DEFAULT_SIZE = 50;
    private static final int MAX_SIZE = 500;

    /** Of one item more than the size there was room for: whether there is a next part. */
    public static <T> Page<T> of(List<T> found, int size, Function<T, String> cursor) {
        return found.size() <= size
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, size), cursor.apply(found.get(size - 1)));
    }

    /** How many items a client wants: what it says, or 50. */
    public static int size(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_SIZE;
        }
        if (!limit.matches("\\d{1,4}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MAX_SIZE) {
            throw Refused.invalid("limit", "takes a number from 1 to " + MAX_SIZE);
        }
        return Integer.parseInt(limit);
    }

    /** What a client sent as cursor, if it was one. */
    public static <C> C cursor(Optional<C> parsed) {
        return parsed.orElseThrow(() -> Refused.invalid("cursor", "takes the \"next\" of an earlier answer"));
    }
}
