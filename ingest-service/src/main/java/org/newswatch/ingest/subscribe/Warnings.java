package org.newswatch.ingest.subscribe;

import java.util.ArrayList;
import java.util.List;
import org.newswatch.ingest.feed.Feed.Warning;

/** What an answer says was wrong: a broken document of thousands of items fills no answer. */
final class Warnings {

    private Warnings() {}

    /** The first ones, and how many more there are. */
    static List<Warning> first(int most, List<Warning> warnings) {
        if (warnings.size() <= most) {
            return List.copyOf(warnings);
        }
        var shown = new ArrayList<>(warnings.subList(0, most));
        shown.add(new Warning(null, "and " + (warnings.size() - most) + " more warnings"));
        return shown;
    }
}
