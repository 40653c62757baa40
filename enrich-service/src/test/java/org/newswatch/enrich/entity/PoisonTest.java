package org.newswatch.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to take long: the time grows with their length only, and the result stays small. */
@Timeout(20)
class PoisonTest {

    private static final int LENGTH = 10_000_000;
    private static final EntityFinder FINDER = new EntityFinder(Gazetteer.shipped());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                "А",
                "(",
                "<",
                "\u0301",
                "A ",
                "A. ",
                "Novi ",
                "Kosovo i ",
                "Srbija protiv ",
                "И ",
                "Ž\u0301"
            })
    void tenMillionUnitsOfOneThing(String piece) {
        var found = FINDER.find(null, "Title", null, piece.repeat(LENGTH / piece.length()));

        assertThat(found.size()).isLessThanOrEqualTo(1);
    }

    @Test
    void aMillionMentions() {
        var tags = FINDER.find("en", "Title", null, "Putin ".repeat(1_000_000));

        assertThat(tags).hasSize(1);
        assertThat(tags.get(0).mentions()).isEqualTo(1_000_000);
        assertThat(tags.get(0).evidence()).hasSize(5);
    }

    @Test
    void aMillionUnsureMentions() {
        var tags = FINDER.find("en", "Title", null, "Clinton ".repeat(1_000_000) + "Bill Clinton");

        assertThat(tags.get(0).mentions()).isEqualTo(1_000_001);
        assertThat(tags.get(0).evidence()).hasSize(5);
    }

    @Test
    void aMillionDifferentWords() {
        var random = new Random(7);
        var text = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            text.append((char) ('A' + random.nextInt(26)))
                    .append(Integer.toString(random.nextInt(60_000_000), 36))
                    .append(' ');
        }

        assertThat(FINDER.find(null, "Title", null, text.toString())).hasSizeLessThan(50);
    }
}
