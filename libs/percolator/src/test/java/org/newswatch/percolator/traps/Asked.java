package org.newswatch.percolator.traps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.Percolator;
import org.newswatch.percolator.QueryParser;
import org.newswatch.percolator.StoredQuery;

/** A query, asked of one text after another. */
final class Asked {

    private static final List<String> LANGUAGES = List.of("en", "sr-Latn", "sr-Cyrl", "ru", "sq", "de", "fr", "hu");

    private final String query;
    private final Percolator<String> percolator = new Percolator<>();

    private Asked(String query) {
        this.query = query;
        percolator.put(
                query,
                StoredQuery.builder().query(new QueryParser().parse(query)).build());
    }

    static Asked query(String query) {
        return new Asked(query);
    }

    Asked finds(String language, String... texts) {
        for (var text : texts) {
            assertThat(isTrueOf(body(language, text)))
                    .as("%s in %s: %s", query, language, text)
                    .isTrue();
        }
        return this;
    }

    Asked passesBy(String language, String... texts) {
        for (var text : texts) {
            assertThat(isTrueOf(body(language, text)))
                    .as("%s in %s: %s", query, language, text)
                    .isFalse();
        }
        return this;
    }

    /** Whichever language the text is taken for. */
    Asked findsInEveryLanguage(String... texts) {
        LANGUAGES.forEach(language -> finds(language, texts));
        return this;
    }

    boolean isTrueOf(Document document) {
        for (var match : percolator.match(document)) {
            return match.id().equals(query);
        }
        return false;
    }

    private static Document body(String language, String text) {
        return Document.in(language).text(Field.BODY, text).build();
    }
}
