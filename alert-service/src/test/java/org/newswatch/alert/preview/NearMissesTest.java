package org.newswatch.alert.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newswatch.percolator.Part;
import org.newswatch.percolator.Span;

class NearMissesTest {

    private static final Part GAS = found("gas", "title");
    private static final Part TOPIC = found("topic:energy", "topic");
    private static final Part ENGLISH = found("lang:en", "lang");
    private static final Part OIL = missing("oil");

    @Test
    void onePartIsMissingOfSeveral() {
        assertThat(NearMisses.missing(List.of(GAS, OIL))).isEqualTo(Optional.of("oil"));
        assertThat(NearMisses.missing(List.of(TOPIC, missing("gas OR oil")))).isEqualTo(Optional.of("gas OR oil"));
        assertThat(NearMisses.missing(List.of(missing("lang:de"), GAS))).isEqualTo(Optional.of("lang:de"));
    }

    @Test
    void notThatDoesNotHoldIsMissing() {
        var sport = new Part("NOT title:sport", false, List.of(new Span("title:sport", "title", 0, 5, "sport")));

        assertThat(NearMisses.missing(List.of(GAS, sport))).isEqualTo(Optional.of("NOT title:sport"));
    }

    @Test
    void matchIsNone() {
        assertThat(NearMisses.missing(List.of(GAS, TOPIC))).isEmpty();
    }

    @Test
    void twoMissingPartsAreTooMany() {
        assertThat(NearMisses.missing(List.of(GAS, OIL, missing("coal")))).isEmpty();
    }

    @Test
    void rightLanguageOrSourceAloneIsNotNear() {
        assertThat(NearMisses.missing(List.of(ENGLISH, found("source:tass.com", "site"), OIL)))
                .isEmpty();
        assertThat(NearMisses.missing(List.of(OIL))).isEmpty();
        assertThat(NearMisses.missing(List.of(new Part("NOT sport", true, List.of()), OIL)))
                .isEmpty();
    }

    @Test
    void fewOfOneKindAndFewInAllAreShown() {
        var misses = new NearMisses(5);

        for (var part : List.of("oil", "coal")) {
            IntStream.range(0, 10).filter(i -> misses.wants(part)).forEach(i -> misses.add(article("a" + i), part));
        }

        assertThat(misses.found())
                .extracting(miss -> miss.article().id() + miss.missing())
                .containsExactly("a0[oil]", "a1[oil]", "a2[oil]", "a0[coal]", "a1[coal]");
    }

    private static Part found(String clause, String field) {
        return new Part(clause, true, List.of(new Span(clause, field, 0, 3, "gas")));
    }

    private static Part missing(String clause) {
        return new Part(clause, false, List.of());
    }

    private static Preview.Article article(String id) {
        return new Preview.Article(id, 1, URI.create("https://a.example/"), "Gas", "en", Instant.EPOCH);
    }
}
