package org.newswatch.percolator.traps;

import static org.newswatch.percolator.traps.Asked.query;

import org.junit.jupiter.api.Test;

/** One exhibition, written in every way, among others of its kind. */
class ExpoTrapsTest {

    /** All that people write for it, in any order and with a word or two in between. */
    private static final String EXPO_2027 =
            "\"EXPO 2027\"~3 OR \"EXPO 27\" OR \"specialised exhibition Belgrade 2027\"~8 OR \"специјализована изложба 2027\"~8";

    @Test
    void everySpellingIsFound() {
        query(EXPO_2027)
                .finds("sr", "Експо 2027 се гради.", "ЕКСПО 2027 се гради.", "Ekspo 2027 se gradi.", "Na Ekspu 2027.")
                .finds(
                        "sr",
                        "Domaćin EXPO-a 2027 je Beograd.",
                        "Na EXPO-u 2027.",
                        "На ЕXПО-у 2027.",
                        "EXPO Beograd 2027")
                .finds("ru", "Экспо-2027 пройдёт в Белграде.", "На «Экспо-2027» ждут гостей.", "Выставка EXPO 2027.")
                .finds(
                        "en",
                        "Expo-27 opens in May.",
                        "Expo-2027/28 plans.",
                        "The 2027 EXPO site.",
                        "EXPO Belgrade 2027")
                .finds("de", "Die Fach-EXPO 2027 in Belgrad.", "Die Expo 2027 kommt.")
                .finds("fr", "L’Expo 2027 à Belgrade.")
                .finds("sq", "EXPO-ja 2027 në Beograd.", "Ekspo 2027.");
    }

    @Test
    void itIsFoundWithoutItsName() {
        query(EXPO_2027)
                .finds("en", "The specialised exhibition that Belgrade will host in 2027 is behind schedule.")
                .finds("sr", "Специјализована изложба у Београду 2027. године.", "Specijalizovana izložba 2027.");
    }

    @Test
    void everySpellingOfTheNameIsOneWord() {
        for (var spelling : "Експо ЕКСПО Ekspo EXPO-a EXPO-u Экспо Expo EXPO ЕXПО Fach-EXPO".split(" ")) {
            query("Expo").findsInEveryLanguage("О томе: " + spelling + " 2027.");
        }
        query("Expo")
                .finds("sr", "На Експу.", "Na Ekspu.", "Без Експа.", "Bez Ekspa.")
                .passesBy("sr", "Eksport raste.");
    }

    @Test
    void otherExposAreOthers() {
        query(EXPO_2027)
                .passesBy(
                        "en",
                        "Expo 2020 Dubai drew millions.",
                        "Riyadh will host Expo 2030.",
                        "Car Expo opens in 3 halls.")
                .passesBy("en", "The car expo of 2026 and the boat fair of May, all in 2027 words.")
                .passesBy("ru", "Экспо-2020 в Дубае.", "Экспо-2030 в Эр-Рияде.")
                .passesBy("sr", "EXPO 2020 u Dubaiju.", "Sajam automobila 2027.");
        query("expo")
                .finds("en", "Expo 2020 Dubai drew millions.", "Riyadh will host Expo 2030.", "Car expos are back.");
        query("expo NOT (Dubai OR Riyadh OR \"car expo\")")
                .finds("en", "The expo site in Belgrade.")
                .passesBy("en", "Expo 2020 Dubai drew millions.", "Riyadh will host Expo 2030.", "Car expos are back.");
    }

    /** A year may be mistyped: the place decides whether it was. */
    @Test
    void mistypedYearIsFoundByThePlace() {
        query(EXPO_2027).passesBy("sr", "EXPO 2017 u Beogradu");
        query("(" + EXPO_2027 + ") OR (\"EXPO 2017\" (Beograd OR Surčin) NOT Astana)")
                .finds("sr", "EXPO 2027 u Beogradu", "EXPO 2017 u Beogradu kasni.", "Експо 2017 гради се у Сурчину.")
                .passesBy("sr", "EXPO 2017 u Astani", "Из Београда на EXPO 2017 у Астани.");
    }
}
