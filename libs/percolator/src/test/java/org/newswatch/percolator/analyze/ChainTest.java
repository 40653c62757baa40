package org.newswatch.percolator.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainTest {

    private record Word(Forms forms, int start, int end) {}

    @Test
    void languageTagDecidesTheChain() {
        assertThat(List.of("sr-Latn", "sr_Cyrl", "hr", "BS", "cnr", "sh"))
                .allMatch(tag -> Chain.of(tag) == Chain.SERBIAN);
        assertThat(Chain.of("en-GB")).isEqualTo(Chain.ENGLISH);
        assertThat(List.of("und", "mk", "", "eng")).allMatch(tag -> Chain.of(tag) == Chain.OTHER);
    }

    @Test
    void hyphenAndApostropheSplitAndNoWordIsDropped() {
        assertThat(quotes(Chain.ENGLISH, "The U.S. mother-in-law's 3.5% rock'n'roll"))
                .containsExactly("The", "U", "S", "mother", "in", "law", "3", "5", "rock", "n", "roll");
        assertThat(quotes(Chain.SERBIAN, "EXPO-u, crno-bela, B-a-c, EXPO-2027"))
                .containsExactly("EXPO", "crno", "bela", "B", "a", "c", "EXPO", "2027");
        assertThat(quotes(Chain.OTHER, "日本の gas")).containsExactly("日", "本", "の", "gas");
    }

    @Test
    void everyWordHasEveryKindOfForm() {
        for (var chain : Chain.values()) {
            for (var word :
                    words(chain, "Ђурић ЕXПО ё ь Straße 2027 ½ ﬁ İ ǆ 日 ενέργεια за\u0301мок " + "x".repeat(500))) {
                assertThat(word.forms().stems())
                        .isNotEmpty()
                        .containsAll(word.forms().plain());
                assertThat(word.forms().plain()).isNotEmpty();
                assertThat(word.forms().written()).isNotEmpty();
            }
        }
    }

    @Test
    void formsInAllChainsAreThoseOfEachAndEqualOnesAreOneObject() {
        for (var word : "gases Лавровым ЕXПО Zelenskyy Žukovom 2027 日 energjisë Häuser journaux Ⅳ".split(" ")) {
            assertThat(Chain.formsInAll(word))
                    .hasSize(Chain.values().length)
                    .allSatisfy((chain, forms) -> assertThat(forms).isEqualTo(chain.forms(word)));
        }
        var forms = Chain.formsInAll("2027").values();
        assertThat(forms)
                .allSatisfy(each -> assertThat(each).isSameAs(forms.iterator().next()));
    }

    @Test
    void wordsAreGivenWithoutTheirMarkup() {
        var words = new ArrayList<String>();

        Chain.ENGLISH.words(
                "na<i>tural</i> G&auml;s, <b>x</b>-y", (word, start, end) -> words.add(word + start + "-" + end));

        assertThat(words).containsExactly("natural0-10", "Gäs15-23", "x28-29", "y34-35");
    }

    @Test
    void nothingIsLeftOfAFillerSoItIsNoWord() {
        assertThat(Chain.formsInAll("\u115f").values()).allMatch(Forms::isEmpty);
        assertThat(words(Chain.ENGLISH, "\u115f gas")).hasSize(1);
    }

    @Test
    void wordThatIsTooLongIsFoldedButNotStemmed() {
        var word = "gradovima".repeat(7) + "x";

        assertThat(Chain.SERBIAN.forms(word.substring(0, 63)).stems()).hasSize(2);
        assertThat(Chain.SERBIAN.forms(word + "ima").stems())
                .containsExactly(
                        Chain.OTHER.forms(word + "ima").plain().iterator().next());
    }

    @Test
    void anyTextIsReadAndEveryWordIsWhereItSays() {
        var random = new Random(77);
        var pieces =
                "gas;Đuric\u0301;ЕXПО;<b>;</b>;<p;>;<;&;&amp;;&#1050;;&#x41;;&nbsp;;&bogus;;<!--;-->;<script>;'s;’;-u;\u00ad;\u200b;\ud83d\ude00;\ud83d;\u0000;日本; ; ;\r\n;<![CDATA[;]]>"
                        .split(";");
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(
                        random.nextInt(25) == 0
                                ? String.valueOf((char) random.nextInt(0x10000))
                                : pieces[random.nextInt(pieces.length)]);
            }
            assertWordsAreWhereTheySay(i % 2 == 0 ? Chain.SERBIAN : Chain.ENGLISH, text.toString());
        }
    }

    private static void assertWordsAreWhereTheySay(Chain chain, String text) {
        int end = 0;
        for (var word : words(chain, text)) {
            assertThat(word.start()).as(text).isGreaterThanOrEqualTo(end);
            assertThat(word.end()).as(text).isGreaterThan(word.start()).isLessThanOrEqualTo(text.length());
            end = word.end();
            var quote = text.substring(word.start(), end);
            if (!quote.matches("(?s).*[<>&].*")) {
                assertThat(chain.forms(quote)).as(text).isEqualTo(word.forms());
            }
        }
    }

    private static List<Word> words(Chain chain, String text) {
        var words = new ArrayList<Word>();
        chain.read(text, (forms, start, end) -> words.add(new Word(forms, start, end)));
        return words;
    }

    private static List<String> quotes(Chain chain, String text) {
        return words(chain, text).stream()
                .map(word -> text.substring(word.start(), word.end()))
                .toList();
    }
}
