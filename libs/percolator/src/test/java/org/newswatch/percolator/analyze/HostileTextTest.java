package org.newswatch.percolator.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte of anything is read in time that grows with its length: what is quadratic here takes minutes. */
@Timeout(10)
class HostileTextTest {

    private static final int LENGTH = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&",
                "<",
                ">",
                "<?",
                "<?x>",
                "<?x ?>",
                "?<",
                "<!",
                "<!--",
                "<!-- -",
                "<![CDATA[",
                "</",
                "<a",
                "<a ",
                "<a b=\"",
                "<a b='<c d=\"",
                "<script>",
                "<script a=\"",
                "<style ",
                "&a",
                "&#",
                "&#x",
                "&#1",
                "&amp",
                "&lt;a ",
                "<br/",
                "-a",
                "a-",
                "'s",
                "a'",
                "a\u00ad",
                "\u00ad",
                "\u0301",
                "\u0301\u0323",
                "a\u0301\u0323",
                "日",
                "\ud83d\ude00",
                "\ud83d",
                "\ufdfa",
                "ЕX",
                "ь",
                "ё\u0301",
                "a b ",
                "ا\u0651\u064b"
            })
    void repeatedToAMegabyte(String piece) {
        var text = piece.repeat(LENGTH / piece.length());

        assertRead(text);
        assertRead("a" + text + "<?x>");
    }

    static Stream<String> words() {
        return Stream.of(
                        "x",
                        "я",
                        "ЕX",
                        "a\u0301\u0323",
                        "\ufdfa",
                        "\u00e9",
                        "1",
                        "dž",
                        "\ud835\udc00",
                        "a\u00ad",
                        "a&shy;",
                        "a<i>")
                .map(piece -> piece.repeat(LENGTH / piece.length()));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("words")
    void oneWordOfAMegabyteHasFormsOfBoundedLength(String text) {
        for (var chain : Chain.values()) {
            chain.read(text, (forms, start, end) -> assertThat(forms.plain())
                    .isNotEmpty()
                    .allSatisfy(form -> assertThat(form.length()).isLessThan(20_000)));
        }
    }

    private static void assertRead(String text) {
        int[] end = {0};
        Chain.SERBIAN.words(text, (word, start, until) -> {
            assertThat(start >= end[0] && until > start && until <= text.length())
                    .isTrue();
            end[0] = until;
        });
    }
}
