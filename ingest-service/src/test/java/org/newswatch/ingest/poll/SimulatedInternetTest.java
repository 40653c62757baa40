package org.newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newswatch.egress.Domains;
import org.newswatch.egress.Egress;
import org.newswatch.egress.EgressRules;
import org.newswatch.ingest.feed.PlainReader;
import org.newswatch.ingest.poll.SimulatedFeed.Kind;

/**
 * A week of 5,000 feeds on a thousand hosts, in virtual time: real requests over loopback, a real PostgreSQL. The shortest interval is
 * four hours so that the week takes about five minutes on two processors.
 */
class SimulatedInternetTest {

    private static final int FEEDS = Integer.getInteger("simulated.feeds", 5_000);
    private static final int HOSTS = FEEDS / 5;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant END = START.plus(WEEK);

    private static final List<SimulatedFeed> INTERNET = new ArrayList<>();
    private static Instant now = START;
    private static SimulatedInternet internet;
    private static PollDatabase database;
    private static CountingDesk desk;
    private static int polls;

    @BeforeAll
    static void aWeekPasses() throws Exception {
        makeFeeds();
        internet = new SimulatedInternet(INTERNET, START);
        database = PollDatabase.named("simulated_internet", "-c synchronous_commit=off");
        desk = new CountingDesk(database.source(), () -> now);
        database.execute("truncate feed cascade; truncate host_pace; truncate article");
        for (var feed : INTERNET) {
            database.subscribe("t", internet.url(feed), START);
        }
        var config = Settings.with("min-interval", "4h", "max-interval", "12h", "parallel", "256");
        var rules = EgressRules.of("127.0.0.0/8").withConnections(2_200, 4);
        try (var egress = new Egress(rules, internet);
                var poller = Pollers.of(
                        database.source(),
                        new FeedFetch(egress, PlainReader.reader(), config, () -> now),
                        desk,
                        config,
                        new SimpleMeterRegistry(),
                        new Random(42))) {
            long start = System.nanoTime();
            double processor = processorSeconds();
            for (now = START; now.isBefore(END); now = nextTime()) {
                internet.itIs(now);
                noteIntervals();
                polls += poller.round(now);
            }
            System.out.printf(
                    "simulated internet: feeds=%d hosts=%d polls=%d seconds=%.1f of which processor=%.1f%n",
                    FEEDS, HOSTS, polls, (System.nanoTime() - start) / 1e9, processorSeconds() - processor);
        }
    }

    @AfterAll
    static void end() throws Exception {
        internet.close();
        database.close();
    }

    @Test
    void noDomainIsAskedMoreOftenThanOnceASecond() {
        assertThat(internet.domains())
                .hasSizeGreaterThan(HOSTS / 2)
                .allSatisfy(
                        (name, domain) -> assertThat(domain.tooSoon).as(name).isEmpty());
    }

    @Test
    void nobodyIsAskedBeforeTheTimeItAskedFor() {
        assertThat(internet.domains())
                .allSatisfy((name, domain) ->
                        assertThat(domain.againstRetryAfter).as(name).isEmpty());
    }

    @Test
    void whatALimitedDomainAllowsIsLearned() {
        var limited = feeds(Kind.LIMITED)
                .map(feed -> internet.domains().get(Domains.registrable(feed.host)))
                .collect(Collectors.toSet());

        assertThat(limited).isNotEmpty().allSatisfy(domain -> {
            assertThat(domain.refused).hasSizeLessThanOrEqualTo(8);
            assertThat(domain.requests).hasSizeGreaterThan(50);
        });
        System.out.printf(
                "limited domains: %d, refused a week: %.1f of %.0f requests%n",
                limited.size(),
                limited.stream()
                        .mapToInt(domain -> domain.refused.size())
                        .average()
                        .orElse(0),
                limited.stream()
                        .mapToInt(domain -> domain.requests.size())
                        .average()
                        .orElse(0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DEAD_FOR_DAYS", "UNDER_MAINTENANCE", "FLAKY", "LIAR", "LIMITED"})
    void aNewItemIsSeenWithinOneAndAHalfIntervals(Kind kind) {
        assertThat(delays(kind, START))
                .isNotEmpty()
                .allSatisfy((item, share) -> assertThat(share).as(item).isLessThanOrEqualTo(1.5));
    }

    @Test
    void aServerThatAnswers304AlthoughTheFeedChangedIsFoundOut() {
        assertThat(delays(Kind.LIAR, START.plus(Duration.ofDays(3))))
                .isNotEmpty()
                .allSatisfy((item, share) -> assertThat(share).as(item).isLessThanOrEqualTo(1.5));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyPublishedItemArrivesExactlyOnce(Kind kind) {
        var expected = feeds(kind).flatMap(SimulatedInternetTest::expected).toList();

        assertThat(expected).isNotEmpty().allSatisfy(item -> assertThat(desk.first)
                .containsKey(item));
        assertThat(desk.twice).hasValue(0);
    }

    @Test
    void feedsThatMovedForGoodHaveTheirNewAddress() throws Exception {
        assertThat(urls("url like '%elsewhere%'"))
                .hasSize((int) feeds(Kind.MOVED).count());
        assertThat(urls("url like '%maintenance%'")).isEmpty();
    }

    @Test
    void feedsThatCameBackAreWell() throws Exception {
        var gone = feeds(Kind.GONE).map(internet::url).toList();

        assertThat(urls("status = 'gone'")).containsExactlyInAnyOrderElementsOf(gone);
        assertThat(urls("status in ('failing', 'paused')"))
                .hasSizeLessThan(FEEDS / 500)
                .allSatisfy(
                        url -> assertThat(feeds(Kind.FLAKY).map(internet::url)).contains(url));
        assertThat(feeds(Kind.GONE)).allSatisfy(feed -> assertThat(internet.visits(feed))
                .filteredOn(at -> at.isAfter(START.plus(Duration.ofDays(2))))
                .hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void nobodyIsAskedInTheHoursItWantsToBeLeftAlone() throws Exception {
        assumeThat(urls("skip_hours <> 0"))
                .as("feeds whose skipHours were read")
                .isNotEmpty();
        assertThat(feeds(Kind.SKIPS_HOURS)).isNotEmpty().allSatisfy(feed -> assertThat(internet.visits(feed))
                .filteredOn(at -> at.isAfter(START.plus(Duration.ofHours(1))))
                .allMatch(
                        at -> !isLeftAlone(at) || !isLeftAlone(at.minus(STEP)),
                        "not later than a step after midnight"));
    }

    private static boolean isLeftAlone(Instant at) {
        return SimulatedInternet.hour(at) < 4;
    }

    /** For each item of such feeds that came as news: after how many intervals. */
    private static Map<String, Double> delays(Kind kind, Instant from) {
        var delays = new HashMap<String, Double>();
        feeds(kind).forEach(feed -> {
            for (int item = 0; item < feed.published.size(); item++) {
                var first = desk.first.get(feed.link(item));
                var published = feed.published.get(item);
                if (first != null && !first.backlog() && published.isAfter(from)) {
                    var delay = kind == Kind.SKIPS_HOURS
                            ? timeItMayBeAsked(published, first.at())
                            : Duration.between(published, first.at());
                    delays.put(
                            feed.link(item),
                            delay.toSeconds() / (double) first.interval().toSeconds());
                }
            }
        });
        return delays;
    }

    /** Without the hours in which the feed wants to be left alone; to the minute. */
    private static Duration timeItMayBeAsked(Instant from, Instant until) {
        return Stream.iterate(from, at -> at.isBefore(until), at -> at.plus(STEP))
                .filter(at -> !isLeftAlone(at))
                .map(at -> STEP)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What its documents showed since the first one, up to a day before the end. */
    private static Stream<String> expected(SimulatedFeed feed) {
        var last =
                switch (feed.kind) {
                    case GONE -> START.plus(Duration.ofHours(36));
                    case FLAKY -> END.minus(Duration.ofDays(4)); // several failures in a row are waited out
                    default -> END.minus(Duration.ofDays(1));
                };
        var first = internet.firstDocument(feed);
        return IntStream.range(Math.max(0, feed.publishedBy(first) - SimulatedFeed.WINDOW), feed.publishedBy(last))
                .mapToObj(feed::link);
    }

    private static Stream<SimulatedFeed> feeds(Kind kind) {
        return INTERNET.stream().filter(feed -> feed.kind == kind);
    }

    private static List<String> urls(String condition) throws Exception {
        return database.query(
                "select url from feed join feed_poll on feed = id where " + condition, row -> row.getString(1));
    }

    private static double processorSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    private static void makeFeeds() {
        var random = new Random(1);
        var kinds = List.of(Kind.values());
        for (int number = 0; number < FEEDS; number++) {
            int host = number % HOSTS;
            int domain = host / 2;
            INTERNET.add(new SimulatedFeed(
                    kinds.get(domain % kinds.size()),
                    "h" + host + ".sim" + domain + ".example",
                    number,
                    START,
                    WEEK,
                    random));
        }
    }

    private static void noteIntervals() throws Exception {
        desk.intervals.clear();
        database.query(
                "select url, extract(epoch from poll_interval) from feed join feed_poll on feed = id where next_fetch_at <= '%s'"
                        .formatted(now),
                row -> desk.intervals.put(row.getString(1), Duration.ofSeconds(row.getLong(2))));
    }

    private static Instant nextTime() throws Exception {
        var next = database.one(
                "select min(next_fetch_at) from feed_poll where status <> 'paused'",
                row -> row.getTimestamp(1).toInstant());
        return next.isAfter(now.plus(STEP)) ? next : now.plus(STEP);
    }
}
