package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newswatch.percolator.Term.Kind;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Lexeme;
import org.newswatch.percolator.analyze.Vocabulary;

/** What is remembered of a word is what the lexicon says, at whatever version one reads. */
class MeaningsTest {

    private static final List<Kind> OF_WORDS = List.of(Kind.STEM, Kind.WRITTEN, Kind.PREFIX);
    private static final List<Chain> CHAINS = List.of(Chain.of("en"), Chain.of("sr"), Chain.of("ru"));

    private final Random random = new Random(20_261_122);
    private final Vocabulary vocabulary = new Vocabulary();
    private final Meanings meanings = new Meanings(vocabulary);
    private final Terms terms = new Terms(new Frequencies());

    @Test
    void whatIsRememberedIsWhatTheLexiconSaysAtEveryVersion() {
        var lexemes = IntStream.range(0, 300).mapToObj(i -> lexeme(word())).toList();
        var lexicons = new ArrayList<Lexicon>();
        var used = new ArrayList<Integer>();

        for (int change = 0; change < 3_000; change++) {
            if (used.size() > 150 && random.nextBoolean()) {
                Collections.swap(used, random.nextInt(used.size()), used.size() - 1);
                terms.release(used.removeLast());
            } else {
                used.add(terms.use(new Term(OF_WORDS.get(random.nextInt(3)), beginning(word()))));
            }
            lexicons.add(terms.lexicon());
            for (int i = 0; i < 20; i++) {
                // mostly the newest, as readers have it, and now and then one who began long ago
                int back = random.nextInt(10) == 0 ? random.nextInt(lexicons.size()) : 0;
                var lexicon = lexicons.get(lexicons.size() - 1 - back);
                var lexeme = lexemes.get(random.nextInt(lexemes.size()));

                var meaning = meanings.of(lexeme, lexicon);

                assertThat(IntStream.of(meaning).skip(1).toArray())
                        .as("%s at %d", lexeme.spelled(), lexicon.version())
                        .isEqualTo(lexicon.terms(lexeme.chain(), lexeme.forms()));
            }
        }
    }

    @Test
    void changeLeavesWhatIsKnownOfOtherWords() {
        var lexemes = IntStream.range(0, 300).mapToObj(i -> lexeme(word())).toList();
        int before = terms.lexicon().version();

        terms.use(new Term(Kind.STEM, "zirconium"));

        assertThat(lexemes)
                .filteredOn(lexeme -> !terms.lexicon().isAsAt(before, lexeme.forms()))
                .hasSizeLessThan(15);
    }

    private Lexeme lexeme(String word) {
        return vocabulary.read(CHAINS.get(random.nextInt(3)), word).lexeme(0);
    }

    /** Of few letters, so that words share forms and beginnings. */
    private String word() {
        var word = new StringBuilder();
        for (int length = 3 + random.nextInt(4); word.length() < length; ) {
            word.append("aeiknst".charAt(random.nextInt(7)));
        }
        return word.toString();
    }

    private String beginning(String word) {
        return word.substring(0, Math.max(Term.SHORTEST_PREFIX, word.length() - random.nextInt(3)));
    }
}
