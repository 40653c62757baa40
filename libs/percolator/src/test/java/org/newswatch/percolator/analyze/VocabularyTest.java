package org.newswatch.percolator.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Field;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void wordOfManyTextsIsOneLexeme() {
        var first = vocabulary.read(Chain.ENGLISH, "gas and oil");
        var second = vocabulary.read(Chain.ENGLISH, "<b>oil</b> prices");

        assertThat(second.lexeme(0)).isSameAs(first.lexeme(2));
        assertThat(second.lexeme(0).forms()).isEqualTo(Chain.ENGLISH.forms("oil"));
        assertThat(second.text().substring(second.start(0), second.end(0))).isEqualTo("oil");
    }

    @Test
    void wordIsAnotherLexemeInAnotherChain() {
        var english = vocabulary.read(Chain.ENGLISH, "gas");
        var german = vocabulary.read(Chain.GERMAN, "gas");

        assertThat(german.lexeme(0)).isNotSameAs(english.lexeme(0));
        assertThat(german.lexeme(0).chain()).isEqualTo(Chain.GERMAN);
    }

    @Test
    void endingAfterAHyphenIsATokenButNoWord() {
        var tokens = vocabulary.read(Chain.SERBIAN, "na EXPO-u danas");

        assertThat(IntStream.range(0, tokens.count())
                        .mapToObj(at -> tokens.lexeme(at).spelled()))
                .containsExactly("na", "EXPO", "u", "danas");
        assertThat(IntStream.range(0, tokens.count()).filter(tokens::isWord)).containsExactly(0, 1, 3);
    }

    @Test
    void whatIsGivenToALexemeIsFoundWithEveryTextThatHasIt() {
        Attribute<String> attribute = vocabulary.attribute();
        attribute.give(vocabulary.read(Chain.ENGLISH, "gas prices").lexeme(0), "a fuel");

        var again = vocabulary.read(Chain.ENGLISH, "more gas").lexeme(1);

        assertThat(attribute.of(again)).isEqualTo("a fuel");
        assertThat(vocabulary.<String>attribute().of(again)).isNull();
    }

    @Test
    void thirdAttributeIsRefused() {
        vocabulary.attribute();
        vocabulary.attribute();

        assertThatIllegalStateException().isThrownBy(vocabulary::attribute);
    }

    @Test
    void figuresOfALexemeAreFoundWithEveryTextThatHasIt() {
        var figures = vocabulary.figures();
        figures.give(vocabulary.read(Chain.ENGLISH, "gas prices").lexeme(0), -7, 1L << 40);

        var again = vocabulary.read(Chain.ENGLISH, "more gas");

        assertThat(figures.first(again.lexeme(1))).isEqualTo(-7);
        assertThat(figures.second(again.lexeme(1))).isEqualTo(1L << 40);
        assertThat(figures.second(again.lexeme(0))).isZero();
    }

    @Test
    void figuresAreOfOneReader() {
        vocabulary.figures();

        assertThatIllegalStateException().isThrownBy(vocabulary::figures);
    }

    @Test
    void rareLettersPartOfAWordMakeItAnother() {
        var tokens = vocabulary.read(Chain.OTHER, "gas ga\u00ADs ga\u0301s ga\uD835\uDC00s ga \u6F22 gas\u6F22");

        assertThat(IntStream.range(0, tokens.count())
                        .mapToObj(at -> tokens.lexeme(at).spelled()))
                .containsExactly("gas", "ga\u00ADs", "ga\u0301s", "ga\uD835\uDC00s", "ga", "\u6F22", "gas", "\u6F22");
        assertThat(tokens.lexeme(6)).isSameAs(tokens.lexeme(0));
        assertThat(tokens.lexeme(7)).isSameAs(tokens.lexeme(5));
    }

    @Test
    void documentIsReadAnewForAnotherVocabulary() {
        var document = Document.in("en").text(Field.TITLE, "Gas").read(vocabulary);

        var own = document.tokens(Field.TITLE, vocabulary).getFirst();
        var foreign = document.tokens(Field.TITLE, new Vocabulary()).getFirst();

        assertThat(document.tokens(Field.TITLE, vocabulary).getFirst()).isSameAs(own);
        assertThat(foreign).isNotSameAs(own);
        assertThat(foreign.lexeme(0).spelled()).isEqualTo("Gas");
    }
}
