package org.newswatch.alert.raise;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the order in which alerts were raised: the transaction that stored the alert, and its number. Its text,
 * {@code transaction-seq}, is what clients hold.
 */
public record Cursor(long transaction, long seq) implements Comparable<Cursor> {

    private static final Comparator<Cursor> ORDER =
            Comparator.comparingLong(Cursor::transaction).thenComparingLong(Cursor::seq);

    /** Before the first alert. */
    public static final Cursor START = new Cursor(0, 0);

    /** After the last alert there can be. */
    public static final Cursor END = new Cursor(Long.MAX_VALUE, Long.MAX_VALUE);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** Empty when the text is no cursor. */
    public static Optional<Cursor> parse(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Cursor(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(Cursor other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return transaction + "-" + seq;
    }
}
