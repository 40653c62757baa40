package org.newswatch.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityFinderTest {

    private static final EntityFinder FINDER = new EntityFinder(Gazetteer.shipped());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lavrov",
                "Lavrova",
                "Lavrovu",
                "Lavrovom",
                "Lavrovljev",
                "Лавров",
                "Лаврова",
                "Лаврову",
                "Лавровым",
                "Лавровом",
                "Lavrovi",
                "Lavrovit",
                "LAVROV",
                "Lawrow",
                "Lawrows",
                "ЛАВРОВ"
            })
    void oneSurnameInAllItsForms(String form) {
        var expected = form.equals("Lavrovljev") ? 0 : 1;

        assertThat(FINDER.find(null, "Then " + form + " left", null, null)).hasSize(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đurić", "Djuric", "Duric", "Ђурић", "Джурич", "Đurića", "Ђурићем", "ĐURIĆ", "Gjuriq"})
    void aCommonSurnameCountsBesideTheFullName(String surname) {
        var alone = FINDER.find(null, "Then " + surname + " left", null, null);
        var besideFullName = FINDER.find(null, "Then " + surname + " left", null, "He is Marko Djuric.");
        var besideOffice = FINDER.find(null, "Then " + surname + " left", null, "The foreign minister was late.");

        assertThat(alone).isEmpty();
        assertThat(besideFullName).extracting(EntityTag::mentions).containsExactly(2);
        assertThat(besideOffice).extracting(EntityTag::id).containsExactly("nw:marko-djuric");
    }

    @Test
    void aSharedSurnameIsTheOneNamedLast() {
        var body = "Hillary Clinton came. Clinton sat down. Clinton spoke. Bill Clinton came. Clinton left.";

        assertThat(FINDER.find("en", "Clinton arrives", null, body))
                .extracting(tag -> tag.name() + " " + tag.mentions())
                .containsExactly("Hillary Clinton 4", "Bill Clinton 2");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Putinu answered, 0",
        "sr, Putinu je odgovoreno, 1",
        "en, Путину ответили, 1",
        "sq, Kosovën e vizitoi, 1",
        "de, Kosovën steht da, 0",
        "de, Serbiens Antwort, 1",
        "en, Serbiens answer, 0"
    })
    void latinCaseEndingsAreThoseOfTheLanguage(String language, String title, int expected) {
        assertThat(FINDER.find(language, title, null, null)).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "A. Vučić was there, 1",
        "N. Vučić was there, 0",
        "Donald J. Trump was there, 1",
        "Andrej Vučić was there, 0",
        "President Vučić was there, 1",
        "Plan B. Kosovo was there, 1",
        "Marko. Vučić was there, 1"
    })
    void aGivenNameOrInitialSaysWhoIsMeant(String title, int expected) {
        assertThat(FINDER.find("sr", title, null, null)).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "NIS raised prices, nw:nis",
        "Niš raised prices, Q129259",
        "NIŠ raised prices, Q129259",
        "НИС је подигао цене, nw:nis",
        "НИШ је подигао цене, Q129259"
    })
    void townAndOilCompanyDifferInCapitalsAndDiacritics(String title, String id) {
        assertThat(FINDER.find("sr", title, null, null))
                .extracting(EntityTag::id)
                .containsExactly(id);
    }

    @Test
    void inAHeadlineOfCapitalsAnAbbreviationNeedsAnotherMention() {
        var headline = "OIL AND GAS: NIS ON THE BRINK";

        assertThat(FINDER.find("en", headline, null, null)).isEmpty();
        assertThat(FINDER.find("en", headline, null, "Nobody knows what NIS will do."))
                .extracting(EntityTag::mentions)
                .containsExactly(2);
    }

    @Test
    void theLongestNameCounts() {
        assertThat(FINDER.find("sr", "Od Novog Pazara do Novog Sada", null, "Ministar spoljnih poslova Srbije"))
                .extracting(EntityTag::name)
                .containsExactlyInAnyOrder("Novi Pazar", "Novi Sad", "Serbia");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Novi. Sad", "Novi, Sad", "Novi (Sad", "Novi\n\nSad", "Novi and Sad", "Novi <p>Sad", "novi Sad"})
    void aNameDoesNotReachOverPunctuation(String text) {
        assertThat(FINDER.find("sr", text, null, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Novi Sad", "Novi\u00a0Sad", "Novi\nSad", "NOVI SAD", "Novi-Sad", "No\u00advi Sad", "Нови Сад"})
    void aNameReachesOverBlanksAndHyphens(String text) {
        assertThat(FINDER.find("sr", text, null, null))
                .extracting(EntityTag::id)
                .containsExactly("Q55630");
    }

    @Test
    void evidenceIsTheTextOfItsField() {
        var title = "🔴 Đurić i Lavrov";
        var body = "<p>Marko &amp; Marko <b>Djuric</b> — Ђурић</p>";

        var tags = FINDER.find("sr", title, null, body + " Марко Ђурић");

        assertThat(tags).extracting(EntityTag::name).containsExactly("Marko Đurić", "Sergey Lavrov");
        assertThat(tags.get(0).evidence())
                .containsExactly(
                        new EntityEvidence("title", 3, 8, "Đurić"),
                        new EntityEvidence("body", 24, 30, "Djuric"),
                        new EntityEvidence("body", 37, 42, "Ђурић"),
                        new EntityEvidence("body", 47, 58, "Марко Ђурић"));
        assertThat(tags.get(0).mentions()).isEqualTo(4);
    }

    @Test
    void countsAllMentionsAndShowsTheFirstFive() {
        var tag = FINDER.find("en", "Putin", "Putin", "Putin. ".repeat(998)).get(0);

        assertThat(tag.mentions()).isEqualTo(1_000);
        assertThat(tag.evidence()).hasSize(5);
        assertThat(tag.evidence()).extracting(EntityEvidence::field).startsWith("title", "summary", "body");
    }

    @Test
    void fiftyEntitiesAreEnough() {
        var names = Gazetteer.shipped().entities().stream()
                .map(entity -> entity.entry().name())
                .toList();

        assertThat(FINDER.find("en", "All", null, String.join("; ", names))).hasSize(50);
    }

    @Test
    void anArticleWithoutWordsNamesNobody() {
        assertThat(FINDER.find(null, "", "…", null)).isEqualTo(List.of());
    }
}
