package org.newswatch.percolator.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.newswatch.percolator.InvalidQuery;
import org.newswatch.percolator.QueryParser;

/** Whatever is typed is either read, and then written back the same, or refused at a place in the text. */
class QueryParserFuzzTest {

    private final QueryParser parser = new QueryParser();

    @FuzzTest
    void everyTextIsReadOrRefused(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        try {
            var query = parser.parse(text);

            assertThat(parser.parse(query.toString())).isEqualTo(query);
        } catch (InvalidQuery refused) {
            assertThat(refused.offset()).isBetween(0, text.length());
            assertThat(refused).hasMessageStartingWith("at " + refused.offset() + ": ");
        }
    }
}
