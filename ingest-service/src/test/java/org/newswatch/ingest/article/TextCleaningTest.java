package org.newswatch.ingest.article;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The short ways through {@link Text} against the rules said character by character. */
class TextCleaningTest {

    private static final int[] POINTS = {
        'a', 'b', 'ж', '–', ' ', ' ', '\n', '\r', '\t', 0, 0x1F, 0x7F, 0x85, 0xA0, 0xAD, 0x1680, 0x2003, 0x2028, 0x202F,
        0x200B, 0x2060, 0x3000, 0xFEFF, 0xFFFD, 0xD83D, 0xDE00, 0x1F600, 'é'
    };

    /** Byte order mark, soft hyphen, zero-width space, word joiner. */
    private static final Set<Integer> DROPPED = Set.of(0xFEFF, 0xAD, 0x200B, 0x2060);

    @Test
    void anyTextIsCleanedByTheRules() {
        var random = new Random(4);
        for (int i = 0; i < 50_000; i++) {
            var raw = random.ints(random.nextInt(9), 0, POINTS.length)
                    .mapToObj(at -> Character.toString(POINTS[at]))
                    .collect(joining());

            assertThat(Text.line(raw)).isEqualTo(line(raw));
            assertThat(Text.block(raw)).isEqualTo(block(raw));
        }
    }

    private static String line(String raw) {
        return raw.codePoints()
                .mapToObj(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) ? " " : kept(point))
                .collect(joining())
                .replaceAll(" +", " ")
                .strip();
    }

    private static String block(String raw) {
        return raw.replaceAll("\r\n?", "\n")
                .codePoints()
                .mapToObj(point -> point == '\n' || point == '\t' ? Character.toString(point) : kept(point))
                .collect(joining())
                .strip();
    }

    private static String kept(int point) {
        if (Character.getType(point) == Character.SURROGATE) {
            return "\uFFFD";
        }
        return Character.isISOControl(point) || DROPPED.contains(point) ? "" : Character.toString(point);
    }
}
