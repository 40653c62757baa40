package org.newswatch.alert.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the owner of a subscription should know before making it. */
final class Warnings {

    /** So many articles say something of a part that none of them fulfils. */
    private static final int ENOUGH = 20;

    /** More in a day than people read. */
    private static final int MANY = 100;

    private Warnings() {}

    static List<String> of(Preview.Window window, List<Preview.Day> days, Tally tally) {
        var warnings = new ArrayList<String>();
        if (window.articles() == 0) {
            warnings.add("there are no recent articles to try it on");
        }
        if (!window.complete()) {
            warnings.add("only the newest %,d articles were looked at, back to %s: all numbers are of these"
                    .formatted(window.articles(), window.from()));
        }
        if (window.articles() >= ENOUGH) {
            tally.neverTrue()
                    .forEach(part ->
                            warnings.add("%s is true of none of the %,d articles".formatted(part, window.articles())));
        }
        if (tally.untold() > 0) {
            warnings.add(
                    "%,d more that match raise no alert: they were there before their feed was asked for, or are withdrawn"
                            .formatted(tally.untold()));
        }
        days.stream()
                .max(Comparator.comparingInt(Preview.Day::messages))
                .filter(day -> day.messages() > MANY)
                .ifPresent(day -> warnings.add(
                        "on %s there would have been %,d messages: a narrower query, a digest or a cap helps"
                                .formatted(day.day(), day.messages())));
        return warnings;
    }
}
