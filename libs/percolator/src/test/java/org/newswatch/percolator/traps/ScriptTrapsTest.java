package org.newswatch.percolator.traps;

import static org.newswatch.percolator.traps.Asked.query;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters that are not what they seem, and names that are the same in all letters. */
class ScriptTrapsTest {

    @Test
    void latinXAmongCyrillicLettersIsRead() {
        query("\"EXPO 2027\"").findsInEveryLanguage("Изложба ЕXПО 2027 у Београду.");
        query("\"Експо 2027\"").findsInEveryLanguage("Изложба ЕXПО 2027 у Београду.");
        query("=expo").findsInEveryLanguage("Изложба ЕXПО 2027 у Београду.");
    }

    @Test
    void latinAInACyrillicWordIsRead() {
        query("нуклеарна").finds("sr", "Нуклеaрна електрана", "Нуклеaрне електране");
        query("nuklearna").finds("sr", "Нуклеaрна електрана");
        query("\"nuklearna elektrana\"").finds("sr", "Нуклеaрна електрана");
    }

    @Test
    void cyrillicLettersInALatinWordAreRead() {
        query("Kosovo").findsInEveryLanguage("Kоsоvо");
        query("Россия").finds("ru", "Pоссия и мир", "Pоссии", "Рoссия");
    }

    @Test
    void softHyphensVanish() {
        query("energija").finds("sr", "ener\u00adgi\u00adja", "ener\u00adgiju", "енер\u00adгија");
        query("\"Expo 2027\"").findsInEveryLanguage("Ex\u00adpo 20\u00ad27");
        query("ener\u00adgija").finds("sr", "energija");
    }

    @Test
    void zeroWidthCharactersVanish() {
        for (var invisible : List.of("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff")) {
            query("Lavrov").findsInEveryLanguage("Lav" + invisible + "rov", invisible + "Lavrov" + invisible);
            query("Lav" + invisible + "rov").findsInEveryLanguage("Lavrov");
        }
    }

    @Test
    void decomposedLettersAreTheSameLetters() {
        query("Vučić").findsInEveryLanguage("Vuc\u030cic\u0301", "Vučić");
        query("Vuc\u030cic\u0301").findsInEveryLanguage("Vučić", "Вучић");
        query("=energjisë").finds("sq", "energjise\u0308");
        query("ёлка").finds("ru", "е\u0308лка", "ёлки");
        query("Россий*").finds("ru", "России\u0306ский");
    }

    /** Every spelling asks and is asked, in every language. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đurić Djuric Ђурић Джурич ĐURIĆ",
                "Vučić Vucic Вучић Вучич ВУЧИЋ",
                "Lavrov Лавров LAVROV ЛАВРОВ",
                "Expo EXPO Ekspo Експо ЕКСПО Экспо ЕXПО"
            })
    void namesMeetAcrossScripts(String spellings) {
        for (var asked : spellings.split(" ")) {
            query(asked).findsInEveryLanguage(spellings.split(" "));
            query("\"minister " + asked + "\"")
                    .findsInEveryLanguage("minister " + spellings.split(" ")[0]);
        }
    }

    @Test
    void namesMeetAcrossScriptsInTheirCases() {
        for (var lavrov : List.of("Lavrov", "Лавров")) {
            query(lavrov)
                    .finds("ru", "Встреча с Лавровым", "Слова Лаврова", "Сказал Лаврову", "О Лаврове")
                    .finds("sr", "Sastanak s Lavrovom", "Састанак са Лавровом", "Reči Lavrova", "Речи Лаврова")
                    .finds("en", "Lavrov's plane", "Lavrov’s plane", "Talks with Lavrov.")
                    .finds("sq", "Takimi me Lavrovin", "Fjalët e Lavrovit")
                    .finds("de", "Lavrovs Flugzeug");
        }
        for (var djuric : List.of("Đurić", "Djuric", "Ђурић", "Джурич")) {
            query(djuric)
                    .finds("sr", "Sastanak sa Đurićem", "Sastanak sa Djuricem", "Са Ђурићем", "Ђурића", "Đuriću")
                    .finds("ru", "Встреча с Джуричем", "Слова Джурича");
        }
        for (var vucic : List.of("Vučić", "Vucic", "Вучић", "Вучич")) {
            query(vucic)
                    .finds("sr", "Vučićem", "Vučiću", "Вучића", "Вучићем", "Vucica")
                    .finds("ru", "Встреча с Вучичем", "Слова Вучича", "Вучичу")
                    .finds("sq", "Takimi me Vučićin");
        }
    }
}
