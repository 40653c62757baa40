package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence quotes the text as it was given, whatever the analysis had to look through. */
class OffsetsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            gas      | natural gas.                            | gas
            gas      | <p class="gas">natural <b>gas</b></p>   | gas
            gas      | AT&amp;T sells gas                      | gas
            gas      | <a href="/gas?x=1&amp;y=2">GAS!</a>     | GAS
            gas      | <script>oil</script><!-- x -->gas       | gas
            gas      | 5 < 6 & 7 > 2, gas                      | gas
            "a gas"  | a<br/>gas                               | a<br/>gas
            gas      | na<i>tural</i>&nbsp;ga<i>s</i>es        | ga<i>s</i>es
            café     | un caf&eacute; noir                     | caf&eacute;
            café     | un caf&#233; noir                       | caf&#233;
            kosovo   | &#1050;осово                            | &#1050;осово
            """)
    void markupIsNotTextAndOffsetsStay(String query, String body, String quote) {
        assertQuotes(query, "en", body, quote);
    }

    @Test
    void decomposedAndInvisibleCharactersStayInTheQuote() {
        assertQuotes("Đurić", "sr", "g. Đuric\u0301a je", "Đuric\u0301a");
        assertQuotes("йога", "ru", "про и\u0306огу", "и\u0306огу");
        assertQuotes("energija", "sr", "ener\u00adgi\u00adja.", "ener\u00adgi\u00adja");
        assertQuotes("energija", "sr", "\ufeff«ener\u200bgi\u2060ju\u200d»", "ener\u200bgi\u2060ju");
        assertQuotes("gas", "en", "\ud83d\ude00 gas \ud83d\ude00", "gas");
        assertQuotes("gas", "en", "ｇａｓ", "ｇａｓ");
    }

    @Test
    void possessiveAndHangingEndingAreNoPartOfTheQuote() {
        assertQuotes("Lavrov", "en", "Lavrov’s talks", "Lavrov");
        assertQuotes("\"EXPO 2027\"", "sr", "na EXPO-u 2027.", "EXPO-u 2027");
    }

    @Test
    void phraseQuotesFromItsFirstWordToItsLast() {
        assertQuotes("\"gas Serbia\"~3", "en", "In Serbia, cheap natural gas", "Serbia, cheap natural gas");
        assertQuotes("EXPO-2027", "en", "the <b>Expo</b> 2027 site", "Expo</b> 2027");
    }

    @Test
    void textWithoutWordsIsRead() {
        assertThat(News.matches("gas", News.body("en", "<p></p> & … <"))).isFalse();
        assertThat(News.matches("gas", News.body("en", "\u00ad\u200b\u0301"))).isFalse();
    }

    private static void assertQuotes(String query, String language, String body, String quote) {
        var span = News.why(query, News.body(language, body)).getFirst();

        assertThat(span.text()).isEqualTo(quote);
        assertThat(body.substring(span.start(), span.end())).isEqualTo(quote);
        assertThat(span.field()).isEqualTo("body");
    }
}
