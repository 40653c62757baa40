package org.newswatch.ingest.feed;

import static java.util.Locale.ROOT;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.feed.xml.Node;

/** Reads what RSS and Atom say of how to fetch them; what makes no sense is left out with a warning. */
final class XmlHints {

    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));
    private static final long LONGEST_MINUTES = Duration.ofDays(366).toMinutes();

    private final Node feed;
    private final XmlLinks links;
    private final List<String> warnings;

    private XmlHints(Node feed, XmlLinks links, List<String> warnings) {
        this.feed = feed;
        this.links = links;
        this.warnings = warnings;
    }

    /** @param warnings takes what was left out */
    static Hints read(Node feed, XmlLinks links, List<String> warnings) {
        return new XmlHints(feed, links, warnings).read();
    }

    private Hints read() {
        var moved = feed.child("itunes:new-feed-url").map(Node::text);
        return new Hints(
                first(related("self")),
                related("hub"),
                moved.filter(Reference::isWeb).orElse(null),
                first(related("next")),
                every(),
                hours(),
                days());
    }

    private List<String> related(String rel) {
        return feed.children("link")
                .filter(link -> rel.equalsIgnoreCase(link.attribute("rel")))
                .filter(link -> link.attribute("href") != null)
                .map(link -> links.resolve(link, String.valueOf(link.attribute("href"))))
                .filter(Reference::isWeb)
                .distinct()
                .toList();
    }

    private static @Nullable String first(List<String> links) {
        return links.isEmpty() ? null : links.getFirst();
    }

    private @Nullable Duration every() {
        var ttl = ttl();
        var period = period();
        return ttl == null || (period != null && period.compareTo(ttl) > 0) ? period : ttl;
    }

    private @Nullable Duration ttl() {
        var minutes = feed.text("ttl");
        if (minutes == null) {
            return null;
        }
        var number = number(minutes);
        if (number == null || number < 1 || number > LONGEST_MINUTES) {
            return leftOut("ttl", minutes);
        }
        return Duration.ofMinutes(number.longValue());
    }

    private @Nullable Duration period() {
        var name = feed.text("sy:updateperiod");
        var frequency = feed.text("sy:updatefrequency");
        if (name == null && frequency == null) {
            return null;
        }
        var period = PERIODS.get(name == null ? "daily" : name.toLowerCase(ROOT));
        var times = frequency == null ? Double.valueOf(1) : number(frequency);
        if (period == null) {
            return leftOut("sy:updatePeriod", name);
        }
        if (times == null || times < 0.01 || times > 1_000) {
            return leftOut("sy:updateFrequency", frequency);
        }
        return Duration.ofSeconds((long) (period.toSeconds() / times));
    }

    private Set<Integer> hours() {
        var hours = new TreeSet<Integer>();
        feed.children("skiphours").flatMap(skip -> skip.children("hour")).forEach(hour -> {
            var number = number(hour.text());
            if (number == null || number < 0 || number > 24 || number % 1 != 0) {
                leftOut("skipHours", hour.text());
            } else {
                // RSS 0.91 counts from 1 to 24.
                hours.add(number.intValue() % 24);
            }
        });
        return hours;
    }

    private Set<Integer> days() {
        var days = new TreeSet<Integer>();
        feed.children("skipdays").flatMap(skip -> skip.children("day")).forEach(day -> {
            try {
                days.add(DayOfWeek.valueOf(day.text().toUpperCase(ROOT)).getValue());
            } catch (IllegalArgumentException noDay) {
                leftOut("skipDays", day.text());
            }
        });
        return days;
    }

    private static @Nullable Double number(String text) {
        if (!text.matches("[+-]?[0-9]{1,9}([.][0-9]{1,9})?")) {
            return null;
        }
        return Double.valueOf(text);
    }

    private @Nullable Duration leftOut(String name, @Nullable String value) {
        var shown = value == null ? "" : value;
        warnings.add(name + " left out: \"" + (shown.length() > 40 ? shown.substring(0, 40) + "…" : shown)
                + "\" makes no sense");
        return null;
    }
}
