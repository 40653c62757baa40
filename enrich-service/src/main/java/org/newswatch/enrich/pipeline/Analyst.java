package org.newswatch.enrich.pipeline;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.enrich.entity.EntityFinder;
import org.newswatch.enrich.language.Language;
import org.newswatch.enrich.language.LanguageDetector;
import org.newswatch.enrich.topic.TopicClassifier;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.analyze.Vocabulary;

/** Reads a text: first what language it is in, then by that language's rules what it is about and whom it names. */
@Singleton
public class Analyst {

    private final LanguageDetector languages;
    private final TopicClassifier topics;
    private final EntityFinder entities;
    private final Vocabulary vocabulary;

    /** @param vocabulary in which the others read; then a text is split into words and each word looked up once for all */
    public Analyst(LanguageDetector languages, TopicClassifier topics, EntityFinder entities, Vocabulary vocabulary) {
        this.languages = languages;
        this.topics = topics;
        this.entities = entities;
        this.vocabulary = vocabulary;
    }

    /** A withdrawn article is about nothing any more. */
    Analysis analyze(ArticleIngested article) {
        if (!article.wasWithdrawn()) {
            return analyze(article.language(), article.title(), article.summary(), article.body());
        }
        var language = languages.detect(article.language(), article.title(), null, null);
        var text = document(language, article.title(), article.summary(), article.body())
                .build();
        return new Analysis(language, List.of(), List.of(), List.of(), text);
    }

    /** @param declared the language the source names, BCP 47 */
    public Analysis analyze(@Nullable String declared, String title, @Nullable String summary, @Nullable String body) {
        var language = languages.detect(declared, title, summary, body);
        var text = document(language, title, summary, body).read(vocabulary);
        var found = topics.read(text);
        return new Analysis(language, found.tags(), entities.find(text), found.nearMisses(), text);
    }

    private static Document.Builder document(
            Language language, String title, @Nullable String summary, @Nullable String body) {
        return Document.in(language.code())
                .text(Field.TITLE, title)
                .text(Field.SUMMARY, summary)
                .text(Field.BODY, body);
    }
}
