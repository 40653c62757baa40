package org.newswatch.ingest.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.health.Observation.Trouble;

/** Feeds of different habits, polled in virtual time; the state goes through its stored form at every poll. */
class HealthTest {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration POLL = Duration.ofMinutes(20);

    /** A Monday. */
    private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");

    private final Random random = new Random(42);
    private final ObjectMapper json = new ObjectMapper();
    private Health health = new Health();
    private Instant now = START;

    @Test
    void aNewFeedIsLearned() throws Exception {
        first();

        assertThat(run(hour -> 10, DAY.multipliedBy(6))).isEmpty();
        assertThat(health.status()).isEqualTo(Status.LEARNING);
        assertThat(run(hour -> 10, DAY.multipliedBy(2))).containsExactly(Status.HEALTHY);
        assertThat(health.rhythm().usualPerHour()).isBetween(9.0, 11.0);
    }

    @Test
    void aNewspaperThatSleepsAtNightAndRestsOnSundayIsNotSilent() throws Exception {
        first();

        assertThat(run(HealthTest::newspaper, DAY.multipliedBy(42))).containsExactly(Status.HEALTHY);
    }

    @Test
    void aFeedOfOneItemADayIsNotSilent() throws Exception {
        first();

        assertThat(run(hour -> hour.atOffset(ZoneOffset.UTC).getHour() == 9 ? 1 : 0, DAY.multipliedBy(60)))
                .isSubsetOf(Status.HEALTHY);
    }

    @Test
    void aWireThatStopsIsSilentWithinHoursAndHealthyWithItsNextItem() throws Exception {
        first();
        run(hour -> 20, DAY.multipliedBy(14));

        assertThat(run(hour -> 0, Duration.ofHours(2))).isEmpty();
        assertThat(run(hour -> 0, Duration.ofHours(3))).containsExactly(Status.SILENT);
        assertThat(Sentence.of(health)).startsWith("no new item since 2026-11-").contains("would have been usual");
        assertThat(run(hour -> 20, Duration.ofHours(24))).first().isIn(Status.HEALTHY, Status.DROPPED);
        assertThat(health.status()).isEqualTo(Status.HEALTHY);
    }

    @Test
    void aNewspaperThatStopsIsSilentOnTheSecondDay() throws Exception {
        first();
        run(HealthTest::newspaper, DAY.multipliedBy(16));

        assertThat(run(hour -> 0, DAY.multipliedBy(3))).contains(Status.SILENT);
    }

    @Test
    void aFeedThatBringsAFifthOfTheUsualHasDroppedAndRecovers() throws Exception {
        first();
        run(hour -> 10, DAY.multipliedBy(14));

        assertThat(run(hour -> 2, DAY)).containsExactly(Status.DROPPED);
        assertThat(Sentence.of(health)).matches("only \\d+ new items in the last 24 hours, \\d+ would have been usual");
        assertThat(run(hour -> 10, DAY)).containsExactly(Status.HEALTHY);
    }

    @Test
    void anEventfulDayIsNoAlarm() throws Exception {
        first();
        run(hour -> 5, DAY.multipliedBy(14));

        assertThat(run(hour -> 60, DAY)).isEmpty();
        assertThat(run(hour -> 5, DAY.multipliedBy(14))).isEmpty();
    }

    @Test
    void whatCouldNotBeReadIsNotSilenceButAFailure() throws Exception {
        first();
        run(hour -> 20, DAY.multipliedBy(8));
        var seen = new ArrayList<Status>();

        for (var end = now.plus(DAY.multipliedBy(2)); now.isBefore(end); now = now.plus(POLL)) {
            note(seen, new Observation(UUID.randomUUID(), now, false, 0, 0, false, Set.of(), "the host was not found"));
        }

        assertThat(seen).containsExactly(Status.FAILING);
        assertThat(Sentence.of(health))
                .isEqualTo("could not be read since 2026-11-10T00:00:00Z: the host was not found");
        assertThat(run(hour -> 20, POLL)).containsExactly(Status.HEALTHY);
    }

    @Test
    void aPageForPeopleOnceIsAnAccidentAndTwiceATrouble() throws Exception {
        first();
        run(hour -> 20, DAY.multipliedBy(8));
        var seen = new ArrayList<Status>();

        note(seen, trouble(Trouble.HTML_INSTEAD_OF_FEED));
        assertThat(seen).isEmpty();
        note(seen, trouble(Trouble.HTML_INSTEAD_OF_FEED));

        assertThat(seen).containsExactly(Status.TROUBLED);
        assertThat(Sentence.of(health)).isEqualTo("a page for people comes where the feed was");
        assertThat(run(hour -> 20, DAY.plus(POLL).plus(POLL))).last().isEqualTo(Status.HEALTHY);
    }

    @Test
    void whenNobodyPolledForDaysNothingIsSaidOfThem() throws Exception {
        first();
        run(hour -> 20, DAY.multipliedBy(8));

        now = now.plus(DAY.multipliedBy(5));

        assertThat(run(hour -> 20, DAY.multipliedBy(2))).isEmpty();
    }

    private void first() throws JsonProcessingException {
        note(new ArrayList<>(), new Observation(UUID.randomUUID(), now, true, 50, 0, true, Set.of(), null));
    }

    private Observation trouble(Trouble trouble) {
        now = now.plus(POLL);
        return new Observation(UUID.randomUUID(), now, true, 0, 0, false, Set.of(trouble), null);
    }

    /** Polls for so long; items come by chance at the rate of the hour. Returns the changes of status. */
    private List<Status> run(ToDoubleFunction<Instant> perHour, Duration length) throws JsonProcessingException {
        var seen = new ArrayList<Status>();
        for (var end = now.plus(length); now.isBefore(end); now = now.plus(POLL)) {
            int fresh = poisson(perHour.applyAsDouble(now) * POLL.toMinutes() / 60.0);
            note(seen, new Observation(UUID.randomUUID(), now, true, fresh, 0, false, Set.of(), null));
        }
        return seen;
    }

    private void note(List<Status> seen, Observation observation) throws JsonProcessingException {
        var before = health.status();
        health.note(observation, DAY);
        if (health.status() != before) {
            seen.add(health.status());
        }
        health = json.readValue(json.writeValueAsString(health), Health.class);
    }

    private static double newspaper(Instant hour) {
        var local = hour.atOffset(ZoneOffset.UTC);
        boolean rests = local.getDayOfWeek() == DayOfWeek.SUNDAY;
        return rests || local.getHour() < 6 || local.getHour() > 20 ? 0 : 6;
    }

    /** Knuth's way. */
    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
