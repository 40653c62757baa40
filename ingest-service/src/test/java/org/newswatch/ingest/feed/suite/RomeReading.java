package org.newswatch.ingest.feed.suite;

import static java.util.Objects.requireNonNullElse;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Rome as it comes out of its box. */
final class RomeReading {

    private static final Reading NOTHING = new Reading("", "", "", "", List.of(), List.of());

    private RomeReading() {}

    static Reading of(Suite.Case file) {
        try (var reader = new XmlReader(new ByteArrayInputStream(file.document()), file.contentType(), true)) {
            return of(new SyndFeedInput(false, Locale.US).build(reader));
        } catch (Exception refused) {
            return NOTHING;
        }
    }

    static Reading of(SyndFeed feed) {
        var type = orEmpty(feed.getFeedType()).replace('_', '-');
        return new Reading(
                type.replaceAll("[NU]$", ""),
                orEmpty(feed.getTitle()),
                orEmpty(feed.getLink()),
                orEmpty(feed.getLanguage()),
                people(feed.getAuthors(), feed.getAuthor()),
                feed.getEntries().stream()
                        .map(entry -> entry(entry, orEmpty(feed.getLanguage())))
                        .toList());
    }

    private static Reading.Entry entry(SyndEntry entry, String language) {
        var links = Stream.concat(
                        Stream.ofNullable(entry.getLink()),
                        entry.getLinks().stream().map(SyndLink::getHref))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var contents = entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(Objects::nonNull)
                .toList();
        var description = entry.getDescription();
        return new Reading.Entry(
                orEmpty(entry.getTitle()),
                links,
                orEmpty(entry.getUri()),
                instant(entry.getPublishedDate()),
                instant(entry.getUpdatedDate()),
                List.of(),
                description == null ? "" : orEmpty(description.getValue()),
                contents.isEmpty() ? "" : contents.getFirst(),
                language,
                people(entry.getAuthors(), entry.getAuthor()),
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static List<String> people(List<SyndPerson> persons, String one) {
        return Stream.concat(persons.stream().map(SyndPerson::getName), Stream.ofNullable(one))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Instant> instant(Date date) {
        return date == null ? List.of() : List.of(date.toInstant());
    }

    private static String orEmpty(String text) {
        return requireNonNullElse(text, "");
    }
}
