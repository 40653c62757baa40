package org.newswatch.alert.match;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.raise.AlertedArticle.Topic;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Field;

/** Lays an article out for the percolator. */
public final class Documents {

    private Documents() {}

    public static Document of(ArticleEnriched article) {
        var document = Document.in(article.language().tag())
                .text(Field.TITLE, article.title())
                .text(Field.SUMMARY, article.summary())
                .text(Field.BODY, article.body())
                .text(Field.URL, article.url().toString())
                .keyword(Field.SOURCE, article.source().name())
                .keyword(
                        Field.TOPIC,
                        article.topics().stream().flatMap(Topic::ids).toArray(String[]::new));
        if (article.authors() != null) {
            article.authors().forEach(author -> document.text(Field.AUTHOR, author));
        }
        for (var entity : article.named()) {
            document.keyword(Field.ENTITY, entity.id(), entity.name());
            entity.asWritten().forEach(written -> document.text(Field.ENTITY, written));
        }
        host(article.url()).ifPresent(host -> document.keyword(Field.SITE, host));
        sourceHost(article.source().url()).ifPresent(host -> document.keyword(Field.SITE, host));
        return document.build();
    }

    private static Optional<String> sourceHost(@Nullable String url) {
        try {
            return url == null ? Optional.empty() : host(URI.create(url));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> host(URI url) {
        return Optional.ofNullable(url.getHost());
    }
}
