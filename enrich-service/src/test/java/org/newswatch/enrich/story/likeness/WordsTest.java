package org.newswatch.enrich.story.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    private static final FingerprintReader READER = new FingerprintReader();

    private static Likeness likeness(String language, String titleA, String a, String titleB, String b) {
        return Likeness.of(READER.read(language, titleA, null, a), READER.read(language, titleB, null, b));
    }

    @Test
    void bothSerbianScriptsAreOneText() {
        var latin =
                "Most preko reke Tamne zatvoren je u utorak pošto su ronioci našli pukotine u dva stuba, saopštila je"
                        + " gradska uprava.";
        var cyrillic =
                "Мост преко реке Тамне затворен је у уторак пошто су рониоци нашли пукотине у два стуба, саопштила је"
                        + " градска управа.";

        var likeness = likeness("sr", "Zatvoren most preko Tamne", latin, "Затворен мост преко Тамне", cyrillic);

        assertThat(likeness.containment()).isEqualTo(1);
        assertThat(likeness.event()).isGreaterThan(0.9);
    }

    @Test
    void sameFormForAnotherTownAndDayIsAnotherEvent() {
        var text = "Sunny spells in %s on %s, wind from the west. Temperatures around 12 degrees, at night 4. Good"
                + " evening from the %s observatory.";

        var town = likeness(
                "en",
                "Weather in Velimir",
                text.formatted("Velimir", "8 November", "Velimir"),
                "Weather in Karlovo",
                text.formatted("Karlovo", "8 November", "Karlovo"));
        var day = likeness(
                "en",
                "Weather forecast for 8 November",
                text.formatted("Velimir", "8 November", "Velimir"),
                "Weather forecast for 18 November",
                text.formatted("Velimir", "18 November", "Velimir"));

        assertThat(town.titleConflict()).isEqualTo(1);
        assertThat(town.event()).isLessThan(0.6);
        assertThat(day.dateConflict()).isEqualTo(1);
    }

    @Test
    void whatRemindsOfOlderNewsDoesNotCount() {
        var recap =
                " Earlier, divers had found cracks in two pillars of the Karlo bridge, and engineer Milena Stojkov had"
                        + " it closed.";
        var budget =
                "The town hall of Velimir wants to spend four million on new trams next year, councillors were told at"
                        + " a session on Monday which went on until the late evening.";

        var withRecap =
                likeness("en", "Velimir plans trams", budget + recap, "Karlo bridge closed by Milena Stojkov", recap);
        var without = likeness("en", "Velimir plans trams", budget, "Karlo bridge closed by Milena Stojkov", recap);

        assertThat(withRecap.event()).isEqualTo(without.event());
    }

    @Test
    void storedFingerprintIsReadAsItWas() {
        var print = READER.read(
                "ru", "Мост через Тамну закрыт", null, "Мост закрыли 17 мая после осмотра, сообщил мэр Велимира.");

        var read = FingerprintBytes.read(FingerprintBytes.write(print));

        assertThat(read).usingRecursiveComparison().isEqualTo(print);
    }

    @Test
    void navigationIsNoProse() {
        var text =
                "Home\nNews\nRead also: ten places\nThe bridge was closed on Tuesday.\nSubscribe now\n© Velimir Times";

        var prose = Prose.in(text, 1_000);

        assertThat(text.substring(prose[0], prose[1])).isEqualTo("The bridge was closed on Tuesday.");
        assertThat(prose).hasSize(2);
    }
}
