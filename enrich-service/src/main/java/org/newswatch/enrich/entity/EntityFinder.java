package org.newswatch.enrich.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people, places and organisations of a gazetteer that an article names. Every text is read once; the time it takes grows
 * with its length and not with the size of the gazetteer. For many threads.
 */
public final class EntityFinder {

    private final NameTree names;
    private final WordCache words;

    /** @throws IllegalArgumentException where two entries of the gazetteer claim one name */
    public EntityFinder(Gazetteer gazetteer) {
        this.names = NameTree.of(gazetteer);
        this.words = new WordCache(names.lexicon());
    }

    /**
     * The entities of an article, those named most first: 50 at most, each with its first 5 mentions.
     *
     * @param language BCP 47 tag, which says what case endings to expect; all of them where it is null or {@code und}
     */
    public List<EntityTag> find(
            @Nullable String language, String title, @Nullable String summary, @Nullable String body) {
        var tally = new Tally(names);
        int tongues = Tongues.of(language);
        search("title", title, tongues, tally);
        search("summary", summary, tongues, tally);
        search("body", body, tongues, tally);
        return tally.tags();
    }

    private void search(String field, @Nullable String text, int tongues, Tally tally) {
        if (text != null) {
            new Search(names, Passage.read(field, text, words), tongues, tally).run();
        }
    }
}
