package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferentialTest {

    private static final int QUERIES = 1_500;
    private static final int DOCUMENTS = 400;

    @Test
    void indexFindsExactlyWhatTheTreesSay() {
        var news = new RandomNews(2_027);
        var queries = new HashMap<Integer, Query>();
        var percolator = new Percolator<Integer>();
        for (int id = 0; queries.size() < QUERIES; id++) {
            var query = news.query(3);
            try {
                percolator.put(id, StoredQuery.builder().query(query).build());
                queries.put(id, query);
            } catch (TooBroad e) {
                assertThat(e).hasMessageContaining("'");
            }
        }

        int matched = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            var document = news.document();
            var judge = new NaiveMatcher(document);
            var expected = queries.entrySet().stream()
                    .filter(entry -> judge.matches(entry.getValue()))
                    .collect(Collectors.toMap(entry -> entry.getKey(), entry -> entry.getValue()));

            var matches = percolator.match(document);

            assertThat(matches.stream().collect(Collectors.toMap(Match::id, match -> queries.get(match.id()))))
                    .isEqualTo(expected);
            assertThat(matches)
                    .allSatisfy(match ->
                            assertThat(match.why()).isNotEmpty().allSatisfy(span -> assertQuotes(span, document)));
            matched += matches.size();
        }
        assertThat(matched).isGreaterThan(DOCUMENTS * 50);
    }

    private static void assertQuotes(Span span, Document document) {
        var field = Field.of(span.field()).orElseThrow();

        assertThat(document.values(field))
                .anyMatch(value -> span.end() <= value.length()
                        && value.substring(span.start(), span.end()).equals(span.text()));
    }
}
