package org.newswatch.percolator.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.InvalidQuery;
import org.newswatch.percolator.Percolator;
import org.newswatch.percolator.QueryParser;
import org.newswatch.percolator.Span;
import org.newswatch.percolator.StoredQuery;
import org.newswatch.percolator.TooBroad;

/** The first line of an input is a query, the second a language, the third a title, the rest a body. */
class MatchFuzzTest {

    @FuzzTest
    void everyMatchQuotesTheText(byte[] input) {
        var lines = new ArrayList<>(List.of(new String(input, UTF_8).split("\n", 4)));
        while (lines.size() < 4) {
            lines.add("");
        }
        var percolator = new Percolator<String>();
        try {
            var query = new QueryParser().parse(lines.get(0));
            percolator.put("it", StoredQuery.builder().query(query).build());
        } catch (InvalidQuery | TooBroad refused) {
            assertThat(refused).message().isNotBlank();
            return;
        }
        var document = Document.in(lines.get(1))
                .text(Field.TITLE, lines.get(2))
                .text(Field.BODY, lines.get(3))
                .build();
        int matches = 0;
        for (var match : percolator.match(document)) {
            matches++;
            assertThat(match.why()).isNotEmpty().allSatisfy(span -> assertQuotes(span, lines));
        }
        assertThat(matches).isLessThanOrEqualTo(1);
    }

    private static void assertQuotes(Span span, List<String> lines) {
        var text = lines.get(List.of("lang", "title", "body").indexOf(span.field()) + 1);

        assertThat(text.substring(span.start(), span.end()))
                .isEqualTo(span.text())
                .isNotEmpty();
    }
}
