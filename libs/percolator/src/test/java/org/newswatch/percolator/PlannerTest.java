package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A query that stands under a rare word is not even tried on documents that have only its frequent ones. */
class PlannerTest {

    @Test
    void queryStandsUnderItsRarestRequiredWord() {
        assertThat(tried("gas AND interconnector AND NOT sport", "gas and sport"))
                .isZero();
        assertThat(tried("gas AND interconnector AND NOT sport", "interconnector"))
                .isZero();
        assertThat(tried("gas AND interconnector AND NOT sport", "interconnector of gas, sport"))
                .isOne();
        assertThat(tried("the \"gas interconnector\" topic:energy", "the gas")).isZero();
    }

    @Test
    void alternativesAllBringItUp() {
        assertThat(tried("Lavrov OR interconnector", "Lavrov")).isOne();
        assertThat(tried("Lavrov OR interconnector", "interconnector")).isOne();
        assertThat(tried("Lavrov OR interconnector", "Lavrov, interconnector")).isOne();
        assertThat(tried("Lavrov OR interconnector", "gas")).isZero();
    }

    @Test
    void eachAlternativeHasItsOwnGuard() {
        assertThat(tried("(Lavrov Moscow) OR (interconnector Belgrade)", "Lavrov in Belgrade"))
                .isZero();
        assertThat(tried("(Lavrov Moscow) OR (interconnector Belgrade)", "interconnector, Belgrade"))
                .isOne();
        assertThat(tried("(Lavrov OR interconnector) AND Belgrade", "Lavrov")).isZero();
    }

    @Test
    void filterIsUsedAsWell() {
        var percolator = new Percolator<String>();
        percolator.put(
                "q",
                StoredQuery.builder()
                        .query(News.query("gas"))
                        .languages(java.util.List.of("de", "fr"))
                        .build());

        assertThat(percolator.match(News.body("en", "gas"))).isEmpty();
        assertThat(percolator.match(News.body("de", "gas"))).hasSize(1);
    }

    @Test
    void frequencyIsLearnedFromTheDocuments() {
        var percolator = new Percolator<Integer>();
        percolator.put(1, News.stored("interconnector OR pipeline OR transformer OR substation"));
        percolator.put(2, News.stored("interconnectors AND gas"));
        for (int i = 0; i < 400; i++) {
            percolator.match(News.body("en", "an interconnector"));
        }
        percolator.put(3, News.stored("interconnector AND gas"));
        long before = percolator.stats().noted();

        percolator.match(News.body("en", "an interconnector"));

        assertThat(percolator.stats().noted() - before).isEqualTo(2); // not the third, which stands under gas
        assertThat(percolator.rearrange(10)).isOne();
        before = percolator.stats().noted();
        percolator.match(News.body("en", "an interconnector"));
        assertThat(percolator.stats().noted() - before).isOne();
        assertThat(percolator.match(News.body("en", "gas by an interconnector")))
                .hasSize(3);
    }

    private static long tried(String query, String text) {
        var percolator = new Percolator<String>();
        percolator.put("q", News.stored(query));
        percolator.match(News.body("en", text));
        return percolator.stats().candidates();
    }
}
