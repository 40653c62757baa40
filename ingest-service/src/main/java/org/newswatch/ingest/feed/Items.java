package org.newswatch.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Languages;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.article.Source;
import org.newswatch.ingest.article.Text;
import org.newswatch.ingest.article.Timestamps;

/**
 * Makes articles of the items of one feed. Feeds are taken as they are: what is too long is cut, what is senseless left
 * out, each with a warning; only an item without an address or without any text is not taken.
 */
final class Items {

    private static final int TITLE_FROM_TEXT = 120;

    private final Addresses addresses;
    private final @Nullable String language;
    private final String name;
    private final List<Feed.Warning> warnings = new ArrayList<>();

    /** @param language as the whole feed declares it, canonical */
    Items(Addresses addresses, @Nullable String language, String name) {
        this.addresses = addresses;
        this.language = language;
        this.name = name;
    }

    List<Feed.Warning> warnings() {
        return warnings;
    }

    Feed.Item item(int place, RawItem raw) {
        try {
            var link = addresses.of(raw);
            var title = title(place, raw);
            if (title.isEmpty()) {
                return new Feed.Item.Unusable("title", "the item has neither a title nor a text");
            }
            return new Feed.Item.Usable(article(place, raw, link, title));
        } catch (InvalidValue e) {
            return new Feed.Item.Unusable("link", String.valueOf(e.getMessage()));
        }
    }

    private Article article(int place, RawItem raw, Link link, String title) {
        return new Article(
                ArticleId.of(link),
                link,
                title,
                cut(place, "summary", Text.block(raw.summary()), Article.MAX_SUMMARY),
                cut(place, "content", Text.block(raw.body()), Article.MAX_BODY),
                null,
                language(place, raw.language()),
                time(place, raw.publishedAt()),
                null,
                time(place, raw.updatedAt()),
                names(raw.authors()),
                new Source(name.isEmpty() ? link.host() : Text.cut(name, Source.MAX_NAME), addresses.site()),
                names(raw.tags()),
                raw.guid() == null ? null : Text.cut(Text.line(raw.guid()), Article.MAX_GUID));
    }

    private String title(int place, RawItem raw) {
        var title = Text.line(raw.title());
        if (!title.isEmpty()) {
            return cut(place, "title", title, Article.MAX_TITLE);
        }
        warn(place, "no title: the beginning of the text stands in for it");
        return Text.cut(Text.line(raw.summary().isBlank() ? raw.body() : raw.summary()), TITLE_FROM_TEXT);
    }

    private String cut(int place, String field, String text, int most) {
        if (text.length() > most) {
            warn(place, field + " cut to " + most + " characters");
        }
        return Text.cut(text, most);
    }

    private @Nullable String language(int place, @Nullable String declared) {
        if (declared == null || declared.isBlank()) {
            return language;
        }
        try {
            return Languages.canonical(declared.strip().replace('_', '-'));
        } catch (InvalidValue e) {
            warn(place, "language left out: it " + e.getMessage());
            return language;
        }
    }

    private @Nullable Instant time(int place, @Nullable Instant instant) {
        if (instant != null && !Timestamps.canHold(instant)) {
            warn(place, "date left out: beyond the years 1 to 9999");
            return null;
        }
        return instant;
    }

    private static List<String> names(List<String> raw) {
        return raw.stream()
                .map(name -> Text.cut(Text.line(name), Article.MAX_NAME))
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(Article.MAX_NAMES)
                .toList();
    }

    private void warn(int place, String message) {
        warnings.add(new Feed.Warning(place, message));
    }
}
