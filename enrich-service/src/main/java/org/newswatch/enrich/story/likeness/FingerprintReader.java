package org.newswatch.enrich.story.likeness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.analyze.Tokens;
import org.newswatch.percolator.analyze.Vocabulary;

/** Reads articles. Thread-safe; costs bounded time whatever the text. */
public final class FingerprintReader {

    private final Words words;

    /** With a vocabulary of its own. */
    public FingerprintReader() {
        this(new Vocabulary());
    }

    /** @param vocabulary in which others read the same articles */
    public FingerprintReader(Vocabulary vocabulary) {
        this.words = new Words(vocabulary);
    }

    /** @param language BCP 47 */
    public Fingerprint read(String language, String title, @Nullable String summary, @Nullable String body) {
        return read(Document.in(language)
                .text(Field.TITLE, title)
                .text(Field.SUMMARY, summary)
                .text(Field.BODY, body)
                .build());
    }

    /** Of its title and the longer of summary and body. */
    public Fingerprint read(Document article) {
        var excerpt = new Excerpt(words);
        article.tokens(Field.TITLE, words.vocabulary()).forEach(excerpt::addTitle);
        longer(article).forEach(excerpt::addText);
        return new Fingerprint(
                article.chain(),
                excerpt.count() - excerpt.title(),
                Sketch.of(excerpt),
                Terms.of(excerpt, Recap.start(excerpt)),
                Dates.of(excerpt));
    }

    private List<Tokens> longer(Document article) {
        var summary = article.tokens(Field.SUMMARY, words.vocabulary());
        var body = article.tokens(Field.BODY, words.vocabulary());
        return units(body) >= units(summary) ? body : summary;
    }

    private static int units(List<Tokens> texts) {
        int units = 0;
        for (var tokens : texts) {
            units += tokens.text().length();
        }
        return units;
    }
}
