package org.newswatch.alert.console.subscribing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newswatch.alert.console.Tongue;
import org.newswatch.alert.console.Words;
import org.newswatch.gate.Problem;
import org.newswatch.gate.Refused;

class TryingTest {

    @ParameterizedTest
    @CsvSource({
        "channels[0].url, channels, Kanali",
        "channels, channels, Kanali",
        "schedule.quiet.from, schedule, Kada",
        "topics[2], topics, Teme",
        "notify, notify, Javi mi",
        "query, query, Upit",
    })
    void aFaultIsSaidWhereItsFieldStandsInTheEditor(String field, String place, String name) {
        var values = Trying.refused(Refused.invalid(field, "is wrong"));

        assertThat(values)
                .containsEntry("faults", List.of(new Problem.Error(place, "is wrong")))
                .containsEntry("faulty", Map.of(place, "is wrong"));
        assertThat(Words.in(Tongue.SERBIAN_LATIN).known("field", place)).isEqualTo(name);
    }
}
