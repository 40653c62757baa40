package org.newswatch.ingest.feed.suite;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.newswatch.ingest.article.Text;
import org.newswatch.ingest.feed.suite.Reading.Entry;

/**
 * The values an expression names. Texts are compared as they are or as a reader sees them: feedparser keeps markup,
 * sanitised in its own way and with its own addresses in it, and what matters here is what is read. An author is the
 * name, without the e-mail address feedparser adds; its version rss20 is our rss-2.0, rss-2.01 and rss-2.1.
 */
final class Values {

    /** What is no concern of news: see {@link #of}. */
    static final Object UNASKED = Unasked.IT;

    private enum Unasked {
        IT
    }

    static final Object NONE = List.of();

    private static final Map<String, String> VERSIONS = Map.ofEntries(
            Map.entry("rss090", "rss-0.90"),
            Map.entry("rss091n", "rss-0.91"),
            Map.entry("rss091u", "rss-0.91"),
            Map.entry("rss092", "rss-0.92"),
            Map.entry("rss093", "rss-0.93"),
            Map.entry("rss094", "rss-0.94"),
            Map.entry("rss10", "rss-1.0"),
            Map.entry("rss20", "rss-2.0"),
            Map.entry("atom03", "atom-0.3"),
            Map.entry("atom10", "atom-1.0"),
            Map.entry("cdf", "cdf"));

    private static final Map<String, Function<Reading, Object>> FEED = Map.of(
            "title", reading -> List.of(reading.title()),
            "title_detail.value", reading -> List.of(reading.title()),
            "link", reading -> List.of(reading.link()),
            "language", reading -> List.of(reading.language()),
            "author", Reading::authors,
            "author_detail.name", Reading::authors,
            "authors.name", Reading::authors);

    private static final Map<String, Function<Entry, Object>> ENTRY = Map.ofEntries(
            Map.entry("title", entry -> List.of(entry.title())),
            Map.entry("title_detail.value", entry -> List.of(entry.title())),
            Map.entry("title_detail.language", entry -> List.of(entry.language())),
            Map.entry("link", entry -> first(entry.links())),
            Map.entry("links.href", Entry::links),
            Map.entry("id", entry -> List.of(entry.id())),
            Map.entry("guid", entry -> List.of(entry.id())),
            Map.entry("published_parsed", entry -> first(entry.published(), entry.updated())),
            Map.entry("created_parsed", entry -> all(entry.published(), entry.updated())),
            Map.entry("updated_parsed", entry -> first(entry.updated(), entry.published())),
            Map.entry("modified_parsed", entry -> first(entry.updated(), entry.published())),
            Map.entry("issued_parsed", entry -> first(entry.published(), entry.updated())),
            Map.entry("date_parsed", entry -> first(entry.published(), entry.updated())),
            Map.entry("published", Entry::written),
            Map.entry("updated", Entry::written),
            Map.entry("created", Entry::written),
            Map.entry("summary", entry -> List.of(orElse(entry.summary(), entry.content()))),
            Map.entry("summary_detail.value", entry -> List.of(orElse(entry.summary(), entry.content()))),
            Map.entry("summary_detail.language", entry -> List.of(entry.language())),
            Map.entry("description", entry -> List.of(orElse(entry.summary(), entry.content()))),
            Map.entry("content.value", entry -> List.of(orElse(entry.content(), entry.summary()))),
            Map.entry("content.language", entry -> List.of(entry.language())),
            Map.entry("language", entry -> List.of(entry.language())),
            Map.entry("author", Entry::authors),
            Map.entry("author_detail.name", Entry::authors),
            Map.entry("authors.name", Entry::authors),
            Map.entry("tags.term", Entry::tags),
            Map.entry("category", Entry::tags));

    private Values() {}

    /**
     * Asked are the version of the format; of a feed its title, link, language and authors; of an entry its title,
     * links, id, dates, texts, language, authors and tags. All else is no concern of news.
     */
    static Object of(List<Object> path, Reading reading) {
        var root = path.getFirst();
        if (root.equals("entries")) {
            return entry(path, reading);
        }
        if (root.equals("version") && path.size() == 1) {
            return List.of(reading.format());
        }
        var asked = root.equals("feed") || root.equals("channel") ? FEED.get(name(path, 1)) : null;
        return asked == null ? UNASKED : asked.apply(reading);
    }

    private static Object entry(List<Object> path, Reading reading) {
        if (path.size() == 1) {
            return reading.entries();
        }
        var asked = ENTRY.get(name(path, 2));
        if (asked == null || !(path.get(1) instanceof Integer place)) {
            return UNASKED;
        }
        return place < reading.entries().size() ? asked.apply(reading.entries().get(place)) : NONE;
    }

    /** Places in lists do not count: a name holds for all of them. */
    private static String name(List<Object> path, int from) {
        return String.join(
                ".",
                path.subList(from, path.size()).stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList());
    }

    /** Whether one of the values is the one expected; {@link #UNASKED} when that was not asked for. */
    static Object same(Object left, Object right) {
        if (UNASKED.equals(left) || UNASKED.equals(right)) {
            return UNASKED;
        }
        if (left instanceof Integer || right instanceof Integer) {
            return left.equals(right);
        }
        if (!(left instanceof List<?> values)) {
            return right instanceof List<?> ? same(right, left) : left.equals(right);
        }
        if (right instanceof String text) {
            return (text.isEmpty() && values.isEmpty())
                    || values.stream().anyMatch(value -> isSame(String.valueOf(value), text));
        }
        if (right instanceof List<?> others && !others.isEmpty() && others.getFirst() instanceof Integer) {
            return values.stream().anyMatch(value -> value instanceof Instant instant && isSame(instant, others));
        }
        return NONE.equals(right)
                ? values.stream().allMatch(value -> String.valueOf(value).isEmpty())
                : values.equals(right);
    }

    private static boolean isSame(Instant instant, List<?> tuple) {
        var time = instant.atOffset(UTC);
        var parts = List.of(
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
        return parts.equals(tuple.subList(0, 6));
    }

    private static boolean isSame(String read, String expected) {
        var version = VERSIONS.get(expected);
        if (read.equals(expected) || read.equals(version) || (version != null && read.matches(version + "1|rss-2.1"))) {
            return true;
        }
        if (!read.isEmpty() && expected.startsWith(read + " (") && expected.contains("@")) {
            return true;
        }
        var seen = new HashSet<>(forms(read));
        seen.retainAll(forms(expected));
        return !seen.isEmpty();
    }

    private static Set<String> forms(String text) {
        return Set.copyOf(List.of(Text.line(text), Text.line(Jsoup.parse(text).text())));
    }

    static Object length(Object value) {
        return value instanceof List<?> list ? (Object) list.size() : UNASKED;
    }

    static Object ordinal(Object value) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            return UNASKED;
        }
        var seen = Jsoup.parse(String.valueOf(list.getFirst())).text();
        return seen.isEmpty() ? NONE : (Object) seen.codePointAt(0);
    }

    private static Object first(List<?>... lists) {
        for (var list : lists) {
            if (!list.isEmpty()) {
                return List.of(list.getFirst());
            }
        }
        return NONE;
    }

    private static Object all(List<Instant> one, List<Instant> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }
}
