package org.newswatch.alert.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text.
 *
 * @param reason why it is marked; null where it is not
 */
public record Segment(String text, @Nullable String reason) {

    /** A stretch to mark: UTF-16 units, end exclusive. */
    public record Mark(int start, int end, String reason) {}

    /** The text cut at its marks. Of marks that overlap the first one stands; marks beyond the text are none. */
    public static List<Segment> of(String text, List<Mark> marks) {
        var segments = new ArrayList<Segment>();
        int at = 0;
        for (var mark :
                marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList()) {
            if (mark.start() < at || mark.end() > text.length() || mark.end() <= mark.start()) {
                continue;
            }
            if (mark.start() > at) {
                segments.add(new Segment(text.substring(at, mark.start()), null));
            }
            segments.add(new Segment(text.substring(mark.start(), mark.end()), mark.reason()));
            at = mark.end();
        }
        if (at < text.length()) {
            segments.add(new Segment(text.substring(at), null));
        }
        return segments;
    }
}
