package org.newswatch.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PassagesTest {

    private static final Path SEEDS = Path.of(System.getProperty("newswatch.shared", "../../shared"), "seeds");
    private static final LanguageDetector DETECTOR = new LanguageDetector();

    private static final String ENGLISH =
            "The two ministers met in the morning and spoke to the press about the new railway and its cost.\n";
    private static final String TWEET =
            "Министар саобраћаја @ministar_s обишао је јутрос радове на прузи код Сенте и разговарао са радницима";
    private static final String ALBANIAN =
            "Ministri tha se hekurudha e re do të jetë e gatshme në pranverë dhe se nuk do të ketë më vonesa për"
                    + " udhëtarët.";

    @Test
    void quotedTweetInAnotherScriptIsAPart() {
        var body = ENGLISH + TWEET + ".\n— Ministry (@ministry) 3 May\n" + ENGLISH;

        var language = DETECTOR.detect("en", "Ministers meet over the railway", null, body);

        assertThat(language.code()).isEqualTo("en");
        var start = body.indexOf(TWEET);
        assertThat(language.parts()).containsExactly(new Part("body", start, start + TWEET.length(), "sr", "Cyrl"));
    }

    @Test
    void paragraphsInAnotherLanguageOfTheSameScriptAreOnePart() {
        var body = ENGLISH.repeat(3) + ALBANIAN + "\n\n" + ALBANIAN + "\n" + ENGLISH;

        var parts = DETECTOR.detect(null, "Ministers meet over the railway", body, null)
                .parts();

        var start = body.indexOf(ALBANIAN);
        var end = body.lastIndexOf(ALBANIAN) + ALBANIAN.length();
        assertThat(parts).containsExactly(new Part("summary", start, end, "sq", "Latn"));
    }

    @Test
    void namesAndShortQuotationsAreNoParts() {
        var russian = "Компания Equinor Energy AS объявила, что доля ExxonMobil и Eni International BV не изменится. ";
        var english = "The paper Вечерње новости said that the minister Петар Петровић would travel on Monday. ";

        assertThat(DETECTOR.detect(null, russian, russian.repeat(4)).parts()).isEmpty();
        assertThat(DETECTOR.detect(null, english, english.repeat(4)).parts()).isEmpty();
    }

    @Test
    void bothScriptsOfSerbianAreToldApart() {
        var latin = "Ministar je jutros obišao radove na pruzi kod Sente i razgovarao sa radnicima o rokovima.\n";

        var language = DETECTOR.detect(null, "Radovi na pruzi", latin + TWEET + "\n" + latin);

        assertThat(language.script()).isEqualTo("Latn");
        assertThat(language.parts()).singleElement().satisfies(part -> assertThat(part.code() + part.script())
                .isEqualTo("srCyrl"));
    }

    @Test
    void partsAreListedUpToTheirLimitAndCostBoundedTime() {
        var body = (ENGLISH + TWEET + "\n").repeat(20_000);
        var start = System.nanoTime();

        var parts = DETECTOR.detect(null, "Ministers meet over the railway", ENGLISH, body)
                .parts();

        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1_000);
        assertThat(parts).hasSize(Language.MOST_PARTS);
    }

    @Test
    void tweetInsideTheRealEnglishArticleIsSerbian() throws IOException {
        var path = SEEDS.resolve("000_9d1b8236e997927b.txt");
        if (!Files.exists(path)) {
            System.out.println("skipped: no article at " + path.toAbsolutePath().normalize());
        }
        assumeTrue(Files.exists(path));
        var body = Files.readString(path);

        var language = DETECTOR.detect(null, "Talks in Moscow", null, body);

        assertThat(language.code()).isEqualTo("en");
        assertThat(language.parts()).singleElement().satisfies(part -> {
            assertThat(part.code() + part.script()).isEqualTo("srCyrl");
            assertThat(body.substring(part.start(), part.end()))
                    .startsWith("Министар")
                    .endsWith("Ђурић");
        });
    }
}
