package org.newswatch.enrich.pipeline;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.enrich.entity.EntityFinder;
import org.newswatch.enrich.language.LanguageDetector;
import org.newswatch.enrich.topic.TopicClassifier;

/** Reads a text: first what language it is in, then by that language's rules what it is about and whom it names. */
@Singleton
public class Analyst {

    private final LanguageDetector languages;
    private final TopicClassifier topics;
    private final EntityFinder entities;

    public Analyst(LanguageDetector languages, TopicClassifier topics, EntityFinder entities) {
        this.languages = languages;
        this.topics = topics;
        this.entities = entities;
    }

    /** A withdrawn article is about nothing any more. */
    Analysis analyze(ArticleIngested article) {
        return article.wasWithdrawn()
                ? new Analysis(
                        languages.detect(article.language(), article.title(), null, null),
                        List.of(),
                        List.of(),
                        List.of())
                : analyze(article.language(), article.title(), article.summary(), article.body());
    }

    /** @param declared the language the source names, BCP 47 */
    public Analysis analyze(@Nullable String declared, String title, @Nullable String summary, @Nullable String body) {
        var language = languages.detect(declared, title, summary, body);
        var found = topics.read(language.code(), title, summary, body);
        var named = entities.find(language.code(), title, summary, body);
        return new Analysis(language, found.tags(), named, found.nearMisses());
    }
}
