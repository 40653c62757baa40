package org.newswatch.e2e.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.local.Client;
import org.newswatch.local.Receiver.Delivery;

class VerdictTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Edition EDITION = new Edition("verdict", 1);
    private static final Wish WORD = Wish.ALL.getFirst();
    private static final List<Integer> MATCHING = IntStream.rangeClosed(1, 40)
            .filter(number -> WORD.matches().test(EDITION.article(number)))
            .boxed()
            .toList();

    private final Map<Integer, Long> acknowledged = new TreeMap<>();
    private final Map<Pair, Integer> alerts = new HashMap<>();
    private final Arrivals arrivals = new Arrivals();

    @BeforeEach
    void allIsToldOnceHalfASecondLater() {
        for (int number = 1; number <= 40; number++) {
            acknowledged.put(number, number * SECOND);
        }
        for (var number : MATCHING) {
            tell(number, "id-" + number, number * SECOND + SECOND / 2);
            alerts.put(new Pair(WORD.name(), number), 1);
        }
    }

    @Test
    void flawlessIsWhatCameOnceAndInTime() {
        var verdict = judge(40 * SECOND);

        assertThat(verdict.isFlawless()).isTrue();
        assertThat(verdict.expected()).isEqualTo(MATCHING.size()).isEqualTo(verdict.delivered());
        assertThat(verdict.catchUp()).isZero();
    }

    @Test
    void nothingAtAllIsNotFlawless() {
        var fault = new Verdict.Fault(0, SECOND);

        assertThat(Verdict.of(EDITION, Map.of(), List.of(WORD), new Arrivals(), Map.of(), fault)
                        .isFlawless())
                .isFalse();
    }

    @Test
    void lostIsWhatWasAcknowledgedAndDidNotCome() {
        int late = IntStream.iterate(41, number -> number + 1)
                .filter(number -> WORD.matches().test(EDITION.article(number)))
                .findFirst()
                .orElseThrow();
        acknowledged.put(late, 50 * SECOND);

        assertThat(judge(40 * SECOND).lost()).containsExactly(new Pair(WORD.name(), late));
    }

    @Test
    void anotherIdForTheSameIsADuplicateAndTheSameIdARepeat() {
        tell(MATCHING.get(0), "id-" + MATCHING.get(0), 50 * SECOND);
        tell(MATCHING.get(1), "another", 50 * SECOND);

        var verdict = judge(40 * SECOND);

        assertThat(verdict.duplicates()).containsExactly(new Pair(WORD.name(), MATCHING.get(1)));
        assertThat(verdict.repeats()).isEqualTo(2);
    }

    @Test
    void twoAlertsAreADuplicateThoughOneWasSent() {
        alerts.put(new Pair(WORD.name(), MATCHING.get(2)), 2);

        assertThat(judge(40 * SECOND).duplicates()).containsExactly(new Pair(WORD.name(), MATCHING.get(2)));
    }

    @Test
    void unexpectedIsWhatTheNaiveMatcherDoesNotFind() {
        int other = IntStream.rangeClosed(1, 40)
                .filter(number -> !MATCHING.contains(number))
                .findFirst()
                .orElseThrow();
        tell(other, "id", 50 * SECOND);

        assertThat(judge(40 * SECOND).unexpected()).containsExactly(new Pair(WORD.name(), other));
    }

    @Test
    void caughtUpIsWhenNothingIsLateAnyMore() {
        long again = 60 * SECOND;
        tell(MATCHING.getLast() + 100, "id", again);
        var late = IntStream.iterate(200, number -> number + 1)
                .filter(number -> WORD.matches().test(EDITION.article(number)))
                .findFirst()
                .orElseThrow();
        acknowledged.put(late, 59 * SECOND);
        tell(late, "id", again + 3 * SECOND);

        var verdict = judge(55 * SECOND);

        assertThat(verdict.outage()).isEqualTo(Duration.ofSeconds(60));
        assertThat(verdict.catchUp()).isEqualTo(Duration.ofSeconds(3));
    }

    private Verdict judge(long faultEnded) {
        return Verdict.of(EDITION, acknowledged, List.of(WORD), arrivals, alerts, new Verdict.Fault(0, faultEnded));
    }

    private void tell(int article, String id, long nanos) {
        JsonNode body = Client.JSON.valueToTree(Map.of("data", Map.of("article", Map.of("url", EDITION.url(article)))));
        arrivals.add(WORD.name(), new Delivery("/word", id, true, nanos, body));
    }
}
