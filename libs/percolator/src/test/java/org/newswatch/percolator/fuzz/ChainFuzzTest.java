package org.newswatch.percolator.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Forms;

/** Whatever the text, every chain reads it from left to right and no word is empty. */
class ChainFuzzTest {

    @FuzzTest
    void everyTextIsReadFromLeftToRight(byte[] input) {
        var text = new String(input, UTF_8);
        for (var chain : Chain.values()) {
            var reached = new int[1];
            chain.read(text, (forms, start, end) -> {
                assertThat(start).as("%s: start", chain).isGreaterThanOrEqualTo(reached[0]);
                assertThat(end).as("%s: end", chain).isGreaterThan(start).isLessThanOrEqualTo(text.length());
                assertForms(forms);
                reached[0] = end;
            });
        }
    }

    private static void assertForms(Forms forms) {
        for (var kind : Stream.of(forms.stems(), forms.plain(), forms.written()).toList()) {
            assertThat(kind).isNotEmpty().doesNotContain("");
        }
    }
}
