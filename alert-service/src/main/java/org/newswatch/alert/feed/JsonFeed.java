package org.newswatch.alert.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.compose.Composer;
import org.newswatch.alert.compose.Wording;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.raise.AlertedArticle;

/** JSON Feed 1.1, www.jsonfeed.org/version/1.1. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
        String version,
        String title,
        @JsonProperty("feed_url") String feedUrl,
        @JsonProperty("next_url") @Nullable String nextUrl,
        List<Entry> items) {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    static JsonFeed of(Part part, Wording wording) {
        return new JsonFeed(
                VERSION,
                part.title(),
                part.self(),
                part.next(),
                part.alerts().stream().map(alert -> Entry.of(alert, wording)).toList());
    }

    /** One alert. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String id,
            @Nullable String url,
            String title,
            @JsonProperty("content_html") String contentHtml,
            @Nullable String summary,
            @JsonProperty("date_published") String datePublished,
            List<Author> authors,
            List<String> tags,
            @Nullable String language) {

        static Entry of(Alert alert, Wording wording) {
            var item = Composer.item(alert, wording);
            var article = alert.article();
            var at = Objects.requireNonNullElse(article.publishedAt(), alert.raisedAt());
            return new Entry(
                    alert.id().toString(),
                    item.link(),
                    item.title().plain(),
                    EntryText.html(item),
                    article.summary(),
                    at.toString(),
                    List.of(new Author(article.source().name(), article.source().url())),
                    article.topics().stream().map(AlertedArticle.Topic::label).toList(),
                    article.language().equals("und") ? null : article.language());
        }
    }

    /** Who released it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Author(String name, @Nullable String url) {}
}
