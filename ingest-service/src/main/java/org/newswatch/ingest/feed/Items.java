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
import org.newswatch.ingest.date.Dated;
import org.newswatch.ingest.markup.Markup;

/**
 * Makes articles of the items of one feed. Feeds are taken as they are: what is too long is cut, what is senseless left
 * out, what is missing made up, each with a warning; only an item that says nothing at all is not taken.
 */
final class Items {

    private final RawFeed feed;
    private final Addresses addresses;
    private final @Nullable String language;
    private final Instant now;
    private final String name;
    private final List<Addresses.Found> found;
    private final SharedNames shared;
    private final List<Feed.Warning> warnings = new ArrayList<>();
    private boolean guidsWarned;

    /** @param language as the whole feed declares it, canonical */
    Items(RawFeed feed, Addresses addresses, @Nullable String language, Instant now) {
        this.feed = feed;
        this.addresses = addresses;
        this.language = language;
        this.now = now;
        this.name = addresses.name();
        this.found = feed.items().stream().map(addresses::of).toList();
        this.shared = new SharedNames(feed.items(), found);
    }

    List<Feed.Warning> warnings() {
        return warnings;
    }

    Feed.Item item(int place) {
        var raw = feed.items().get(place);
        var title = raw.isEmpty() ? "" : title(place, raw);
        if (title.isEmpty()) {
            return new Feed.Item.Unusable("title", "the item is empty");
        }
        found.get(place).refused().forEach(reason -> warn(place, reason));
        return new Feed.Item.Usable(article(place, raw, title));
    }

    private Article article(int place, RawItem raw, String title) {
        var guid = guid(raw);
        var own = found.get(place).link();
        var id = own != null && shared.isOwn(own) && !addresses.isSite(own)
                ? ArticleId.of(own)
                : addresses.idOf(guid == null ? text(raw, title) : guid);
        var link = own == null ? addresses.placeOf(id) : own;
        var published = date(place, raw.published(), raw);
        var updated = date(place, raw.updated(), raw);
        remindOfTimes(place, raw);
        return new Article(
                id,
                link,
                title,
                cut(place, "summary", raw.summary().block(), Article.MAX_SUMMARY),
                cut(place, "content", raw.body().block(), Article.MAX_BODY),
                html(place, raw, link),
                language(place, raw.language()),
                published.instant(),
                published.written() == null && published.instant() == null ? updated.written() : published.written(),
                updated.instant(),
                names(raw.authors().isEmpty() ? feed.authors() : raw.authors()),
                new Source(name.isEmpty() ? host(link) : Text.cut(name, Source.MAX_NAME), addresses.site()),
                names(raw.tags()),
                guid == null ? null : Text.cut(Text.line(guid), Article.MAX_GUID));
    }

    private @Nullable String html(int place, RawItem raw, Link link) {
        if (!raw.body().isMarkup()) {
            return null;
        }
        boolean based = raw.base() != null && Reference.isWeb(raw.base());
        var html = Markup.clean(raw.body().value(), based ? raw.base() : link.value());
        if (html.length() > Article.MAX_BODY) {
            warn(place, "the HTML of the content left out: more than " + Article.MAX_BODY + " characters");
            return null;
        }
        return html.isBlank() ? null : html;
    }

    private static String host(Link link) {
        return link.host().isEmpty() ? "unknown" : link.host();
    }

    private @Nullable String guid(RawItem raw) {
        var guid = raw.guid();
        if (guid == null || shared.isOwn(guid)) {
            return guid;
        }
        if (!guidsWarned) {
            guidsWarned = true;
            warnings.add(new Feed.Warning(null, "items with different links share a guid: it names none of them"));
        }
        return null;
    }

    /** What names an item that has neither an address nor a name. */
    private static String text(RawItem raw, String title) {
        return String.join(
                "\n",
                title,
                String.join(" ", raw.published()),
                raw.summary().value(),
                raw.body().value());
    }

    private String title(int place, RawItem raw) {
        var title = raw.title().line();
        if (!title.isEmpty()) {
            return cut(place, "title", title, Article.MAX_TITLE);
        }
        warn(place, "no title: the beginning of the text or what else there is stands in for it");
        return Titles.of(raw);
    }

    private String cut(int place, String field, String text, int most) {
        if (text.length() > most) {
            warn(place, field + " cut to " + most + " characters");
        }
        return Text.cut(text, most);
    }

    private @Nullable String language(int place, @Nullable String declared) {
        if (declared == null || declared.isBlank()) {
            return declared == null ? language : null;
        }
        try {
            return Languages.canonical(declared.strip().replace('_', '-'));
        } catch (InvalidValue e) {
            warn(place, "language left out: it " + e.getMessage());
            return language;
        }
    }

    /** The first date that can be read and believed, or else why none can. */
    private Dated date(int place, List<String> written, RawItem raw) {
        var dated = new Dated(null, null, null);
        for (var date : written) {
            var next = Dated.of(date, raw.language() == null ? language : raw.language(), now);
            if (next.warning() == null) {
                return next;
            }
            dated = dated.warning() == null ? next : dated;
        }
        if (dated.warning() != null) {
            warn(place, dated.warning());
        }
        return dated;
    }

    private void remindOfTimes(int place, RawItem raw) {
        var expires = Dated.of(raw.expires(), now).instant();
        if (expires != null && expires.isBefore(now)) {
            warn(place, "the item has expired, says its source");
        }
        var embargo = Dated.of(raw.embargo(), now);
        if (embargo.instant() != null && !embargo.instant().isBefore(now)) {
            warn(place, "the item is under embargo, says its source");
        }
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
