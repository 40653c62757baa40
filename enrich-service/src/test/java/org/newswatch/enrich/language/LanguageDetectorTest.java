package org.newswatch.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | Latn | The harbour reopened on Tuesday after the storm had passed
        EN | Latn | HARBOUR REOPENS AFTER THE WORST STORM IN TEN YEARS
        de | Latn | Der Hafen ist nach dem Sturm wieder geöffnet
        fr | Latn | Le port a rouvert mardi après le passage de la tempête
        sq | Latn | Porti u rihap të martën pasi kaloi stuhia më e madhe
        sr | Latn | Luka je ponovo otvorena u utorak posle oluje
        sr | Latn | Predsednica opstine najavila je nove cene karata
        sr | Cyrl | Лука је поново отворена у уторак после олује
        sr | Cyrl | Нова цена карата од петка
        ru | Cyrl | Порт снова открыт после шторма, сообщили власти
        mk | Cyrl | Пристаништето повторно е отворено по бурата, соопшти владата
        bg | Cyrl | Пристанището отново е отворено след бурята, съобщиха от общината
        uk | Cyrl | Порт знову відкрито після шторму, повідомила міська рада
        el | Grek | Το λιμάνι άνοιξε ξανά
        sr | Cyrl | Нaша влaдa oдлучилa je o изгрaдњи
        sr | Cyrl | ЕXПО прославa почињe oвe сeдмицe
        sr | Latn | Vlаdа је оdlučilа o izgrаdnji pruge
        cnr | Latn | Śutra počinje nova školska godina
        hu | Latn | A kikötő a vihar után újra megnyílt, és nem lesz több késés
        und | Cyrl | Қазақстан үкіметі жаңа заң қабылдады деп хабарлады
        und | Arab | أعيد فتح الميناء بعد العاصفة
        de | Latn | Hafen wieder offen
        sq | Latn | Porti hapet sërish
        fr | Latn | Le port rouvre
        """)
    void languageAndScriptOfAText(String code, String script, String text) {
        var language = DETECTOR.detect(null, text);

        assertThat(language.code()).isEqualTo(code.toLowerCase(java.util.Locale.ROOT));
        assertThat(language.script()).isEqualTo(script);
        assertThat(language.confidence()).isBetween(code.equals("und") ? 0 : 0.2, 1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hr |    | Tko je kriv? Općina šuti, a tjedan prolazi bez izvješća
        hr | hr | Luka je otvorena nakon oluje, kazao je ministar
        bs | bs | Luka je otvorena nakon oluje, kazao je ministar
        sr | hr | Predsednik i zamenik došli su posle sednice, gde je bilo dece
        sr | en | Ministar je danas otvorio novu deonicu puta kod Čačka i obišao gradilište
        en | sr | The minister opened a new section of the road and visited the building site
        """)
    void declaredLanguageSettlesOnlyWhatTheTextLeavesOpen(String code, String declared, String text) {
        assertThat(DETECTOR.detect(declared, text).code()).isEqualTo(code);
    }

    @Test
    void shortNameIsTakenForWhatTheSourceDeclares() {
        assertThat(DETECTOR.detect("sr-Latn-RS", "Beograd").code()).isEqualTo("sr");
        assertThat(DETECTOR.detect(null, "Beograd")).isEqualTo(new Language("und", "Latn", 0));
    }

    @Test
    void markupAddressesAndNumbersAreNoText() {
        assertThat(DETECTOR.detect(null, "<p class=\"the and of\">Luka je <b>otvorena</b> posle oluje</p>")
                        .code())
                .isEqualTo("sr");
        assertThat(DETECTOR.detect(null, "12.345 … 67 %")).isEqualTo(new Language("und", "Zyyy", 0));
        assertThat(DETECTOR.detect(null, "", null)).isEqualTo(new Language("und", "Zyyy", 0));
    }

    @Test
    void quotedTweetInAnotherScriptDoesNotChangeTheArticle() {
        var text = "The two ministers met in the morning and spoke to the press. Министри су се састали јутрос.";

        assertThat(DETECTOR.detect(null, text).code()).isEqualTo("en");
    }

    @Test
    void decomposedLettersAreTheSameLetters() {
        var composed = "Porti u rihap të martën pasi kaloi stuhia më e madhe";
        var decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);

        assertThat(DETECTOR.detect(null, decomposed).code()).isEqualTo("sq");
    }

    @Test
    void textOfOneLetterOrOfTagsOnlyCostsNoTime() {
        var start = System.nanoTime();

        DETECTOR.detect(null, "a".repeat(10_000_000));
        DETECTOR.detect(null, "ж a ".repeat(2_500_000));
        DETECTOR.detect(null, "&".repeat(5_000_000), "@".repeat(5_000_000), "\n".repeat(5_000_000));
        DETECTOR.detect(null, "<b>".repeat(2_000_000));
        DETECTOR.detect(null, "<".repeat(5_000_000));
        DETECTOR.detect(null, "\u0301".repeat(5_000_000));

        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2_000);
    }

    @Test
    void manyThreadsShareOneDetector() {
        var codes = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> i % 2 == 0
                        ? DETECTOR.detect(null, "Luka je ponovo otvorena posle oluje")
                        : DETECTOR.detect(null, "The harbour reopened after the storm"))
                .map(Language::code)
                .distinct();

        assertThat(codes).containsExactlyInAnyOrder("sr", "en");
    }
}
