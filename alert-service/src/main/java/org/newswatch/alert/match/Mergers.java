package org.newswatch.alert.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What each story is called now. Which stories are one does not depend on the order in which mergers are told, nor on how
 * often.
 */
final class Mergers {

    private final Map<String, String> absorbedBy = new HashMap<>();
    private final Set<String> newly = new HashSet<>();

    /** Takes what is known already. */
    void known(String absorbed, String kept) {
        absorbedBy.put(absorbed, kept);
    }

    /** Makes two stories one, unless they are. */
    void merge(StoryMerged merger) {
        var gone = current(merger.absorbed());
        var kept = current(merger.story());
        if (!gone.equals(kept)) {
            absorbedBy.put(gone, kept);
            newly.add(gone);
        }
    }

    /** What the story goes by now: its own id where it was not absorbed. */
    String current(String story) {
        var current = story;
        for (var next = absorbedBy.get(current); next != null; next = absorbedBy.get(current)) {
            current = next;
        }
        return current;
    }

    /** The stories that were absorbed by what was told, and by which they are kept. */
    Map<String, String> news() {
        var kept = new HashMap<String, String>();
        newly.forEach(story -> kept.put(story, current(story)));
        return kept;
    }
}
