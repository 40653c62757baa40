package org.newswatch.enrich.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.analyze.Vocabulary;

/**
 * Finds the people, places and organisations of a gazetteer that an article names. Every text is read once; the time it takes grows
 * with its length and not with the size of the gazetteer. For many threads.
 */
public final class EntityFinder {

    private static final List<Field> FIELDS = List.of(Field.TITLE, Field.SUMMARY, Field.BODY);

    private final NameTree names;
    private final Words words;

    /** With a vocabulary of its own. */
    public EntityFinder(Gazetteer gazetteer) {
        this(gazetteer, new Vocabulary());
    }

    /**
     * @param vocabulary in which others read the same articles
     * @throws IllegalArgumentException where two entries of the gazetteer claim one name
     */
    public EntityFinder(Gazetteer gazetteer, Vocabulary vocabulary) {
        this.names = NameTree.of(gazetteer);
        this.words = new Words(names.lexicon(), vocabulary);
    }

    /** @param language BCP 47 tag; null where it is not known */
    public List<EntityTag> find(
            @Nullable String language, String title, @Nullable String summary, @Nullable String body) {
        return find(Document.in(language == null ? "und" : language)
                .text(Field.TITLE, title)
                .text(Field.SUMMARY, summary)
                .text(Field.BODY, body)
                .build());
    }

    /**
     * The entities of an article, those named most first: 50 at most, each with its first 5 mentions. Its language says what case
     * endings to expect; all of them where it is {@code und}.
     */
    public List<EntityTag> find(Document article) {
        var tally = new Tally(names);
        int tongues = Tongues.of(article.language());
        for (var field : FIELDS) {
            for (var tokens : article.tokens(field, words.vocabulary())) {
                new Search(names, Passage.read(field.key(), tokens, words), tongues, tally).run();
            }
        }
        return tally.tags();
    }
}
