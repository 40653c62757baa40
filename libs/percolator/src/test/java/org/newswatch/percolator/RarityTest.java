package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.percolator.analyze.Chain;

class RarityTest {

    /** As the analysis names them: lower-case Latin without diacritics. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "the and of in to a for is it with from not will",
                "der die das und von mit ist nicht auf fur",
                "le la les des et est que dans pour avec",
                "je na da se za su od koji",
                "i v na s po ne cto chto iz kak on",
                "dhe te ne per nje qe eshte nuk ka",
                "=the =und",
                "lang:sr"
            })
    void wordOfGrammarInMostArticlesOfALanguageIsEverywhere(String keys) {
        assertThat(keys.split(" ")).allMatch(Rarity::isEverywhere);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "war hat man son pas who us or sam ai duke",
                "gas oil energij srbij srbija россия said rekao",
                "whom himself derselbe",
                "*the =war",
                "source:tass.com topic:energy",
                "2027 1 ekspo"
            })
    void wordThatSomeoneMayLookForIsNot(String keys) {
        assertThat(keys.split(" ")).noneMatch(Rarity::isEverywhere);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "note", "butter", "Andy", "Hashim", "Obama", "EU", "AI", "BiH", "SEE", "area", "quiet", "kishë",
                "Kotor", "шоу", "рис", "мать", "Lee", "US", "war", "Isa"
            })
    void noStemOfAWordIsAWordOfGrammarInItsOwnChain(String word) {
        Chain.formsInAll(word).forEach((chain, forms) -> assertThat(forms.stems())
                .as("%s in %s", word, chain)
                .noneMatch(stem -> Rarity.isEverywhere(stem, chain)));
    }

    @Test
    void commonWordsAreCommonerThanRareOnes() {
        assertRising("interconnector", "gas", "said", "the");
        assertRising("ekspo", "2027", "1", "u");
        assertRising("vucic", "srbij", "je");
        assertRising("lavrov", "ross", "i");
        assertRising("=putin", "=president", "=the");
        assertRising("source:tass.com", "topic:energy", "lang:en");
        assertRising("*inte", "*the");
    }

    @Test
    void shareIsNeverNothingNorMoreThanAll() {
        for (var key :
                List.of("", "=", "*", "x", "*abc", "=abc", "2", "1999", "日", "x".repeat(500), "source:", "the")) {
            assertThat(Rarity.share(key)).as(key).isGreaterThan(0).isLessThanOrEqualTo(1);
        }
    }

    private static void assertRising(String... keys) {
        assertThat(Stream.of(keys).map(Rarity::share))
                .as(String.join(" ", keys))
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
