package org.newswatch.ingest.dedupe;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Arrays as PostgreSQL writes them, of values that need no quotes inside: shorter to make than the driver's own. */
final class Literals {

    private static final int TYPICAL = 40;

    private Literals() {}

    static <T> String array(List<T> elements, Function<T, @Nullable Object> value) {
        var literal = new StringBuilder(elements.size() * TYPICAL).append('{');
        for (var element : elements) {
            var text = value.apply(element);
            literal.append(literal.length() == 1 ? "" : ",");
            if (text == null) {
                literal.append("null");
            } else {
                literal.append('"').append(text).append('"');
            }
        }
        return literal.append('}').toString();
    }
}
