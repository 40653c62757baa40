package org.newswatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A feed of the simulated internet: when it publishes what, and how it behaves. */
final class SimulatedFeed {

    enum Kind {
        STEADY,
        BURSTY,
        /** Answers 503 for two days and returns. */
        DEAD_FOR_DAYS,
        /** On a domain that allows few requests. */
        LIMITED,
        /** Answers 304 to whoever names an ETag. */
        LIAR,
        /** Answers 301 from the first day on. */
        MOVED,
        /** Answers 301 to a page for people on the third day. */
        UNDER_MAINTENANCE,
        /** Another guid for each item in each document. */
        CHANGING_GUIDS,
        SKIPS_HOURS,
        /** Takes its time. */
        SLOW,
        /** Answers every tenth request with 500. */
        FLAKY,
        /** Answers 410 from the third day on. */
        GONE
    }

    static final int WINDOW = 20;
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    final Kind kind;
    final String host;
    final int number;
    final List<Instant> published;

    SimulatedFeed(Kind kind, String host, int number, Instant start, Duration length, Random random) {
        this.kind = kind;
        this.host = host;
        this.number = number;
        this.published = schedule(kind, start, start.plus(length), random);
    }

    String path() {
        return "/feed/" + number;
    }

    /** Where the feed goes when it moves. */
    String newHost() {
        return host.replace("sim", "elsewhere");
    }

    String link(int item) {
        return "http://" + host + "/item/" + number + "/" + item;
    }

    int publishedBy(Instant now) {
        int count = 0;
        while (count < published.size() && !published.get(count).isAfter(now)) {
            count++;
        }
        return count;
    }

    byte[] document(Instant now, Random random) {
        var xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Feed ")
                .append(number)
                .append("</title><link>http://")
                .append(host)
                .append("/</link><description/>");
        if (kind == Kind.SKIPS_HOURS) {
            xml.append("<skipHours><hour>0</hour><hour>1</hour><hour>2</hour><hour>3</hour></skipHours>");
        }
        int last = publishedBy(now);
        // What was dead for days comes back with all of it.
        int first = Math.max(0, last - (kind == Kind.DEAD_FOR_DAYS ? 3 : 1) * WINDOW);
        for (int item = last - 1; item >= first; item--) {
            xml.append("<item><title>Report ")
                    .append(number)
                    .append(' ')
                    .append(item)
                    .append("</title><link>")
                    .append(link(item))
                    .append("</link><guid isPermaLink=\"false\">")
                    .append(kind == Kind.CHANGING_GUIDS ? Long.toString(random.nextLong()) : number + "-" + item)
                    .append("</guid><pubDate>")
                    .append(DATE.format(published.get(item)))
                    .append("</pubDate><description>What happened there that day.</description></item>");
        }
        return xml.append("</channel></rss>").toString().getBytes(UTF_8);
    }

    private static List<Instant> schedule(Kind kind, Instant start, Instant end, Random random) {
        var times = new ArrayList<Instant>();
        long gap = Duration.ofHours(6 + random.nextInt(19)).toSeconds();
        var at = start.minus(Duration.ofDays(7)).plusSeconds(random.nextLong(gap));
        while (at.isBefore(end)) {
            boolean silent =
                    kind == Kind.SKIPS_HOURS && at.atZone(ZoneOffset.UTC).getHour() < 4;
            if (!silent) {
                int burst = kind == Kind.BURSTY && random.nextInt(10) == 0 ? 6 : 1;
                for (int i = 0; i < burst; i++) {
                    times.add(at.plusSeconds(i));
                }
            }
            at = at.plusSeconds(gap / 2 + random.nextLong(gap));
        }
        return times;
    }
}
