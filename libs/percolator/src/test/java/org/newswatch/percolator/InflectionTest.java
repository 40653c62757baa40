package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One word of a query finds its forms in a text of the language, and no other word. */
class InflectionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en      | gas         | gas, Gas's, GAS, gases
            en      | minister    | minister, ministers, Minister’s
            en      | company     | companies, company's
            en      | elect       | elected, elects
            en      | Kosovo      | Kosovo, KOSOVO, Kosovo's, Kosovo’s
            sr      | Kosovo      | Kosovo, Kosova, Kosovu, Kosovom, Косово, Косова, Косову, Косовом
            sr-Cyrl | energija    | енергија, енергије, енергију, енергијом
            sr-Latn | енергија    | energija, energije, energiju, energijom
            sr      | elektrana   | elektrane, elektranu, elektranama, електрана, електранама
            hr      | Beograd     | Beograda, Beogradu, Beogradom
            bs      | struja      | struje, struju, strujom
            cnr     | cijena      | cijene, cijenu
            sr      | izložba     | izložbe, izlozbu, изложби
            sr      | Vučić       | Vučića, Vučićem, Вучићу, Vucica
            sr      | EXPO        | EXPO-u, EXPO-a, Экспо, Експа, Ekspu
            ru      | газ         | газ, газа, газу, газом, газы
            ru      | энергия     | энергии, энергию, энергией
            ru      | ядерный     | ядерная, ядерной, ядерного
            ru      | Лавров      | Лаврова, Лаврову, Лавровым
            ru      | самолет     | самолёт, самолёта, самолёты
            ru      | Белград     | Белграда, Белграде
            ru      | выставка    | выставки, выставку, выставке
            sq      | Kosova      | Kosova, Kosovë, Kosovës, Kosovën, Kosove, Kosovo
            sq      | Kosovë      | Kosova, Kosovës, Kosovën
            sq      | energji     | energjia, energjisë, energjinë, energjitë, energjive
            sq      | ministër    | ministri, ministrin, ministrit, ministrat, ministrave
            sq      | qytet       | qyteti, qytetin, qytetit, qytetet
            sq      | Ukraina     | Ukrainë, Ukrainës, Ukrainën
            sq      | KEK         | KEK-u, KEK-ut
            de      | Kraftwerk   | Kraftwerke, Kraftwerks, Kraftwerken
            de      | Haus        | Häuser, Hauses
            de      | Ausstellung | Ausstellungen
            de      | Minister    | Ministers, Ministern
            de      | Serbien     | Serbiens
            fr      | énergie     | énergies, l'énergie, d’énergie, ENERGIE
            fr      | centrale    | centrales
            fr      | journal     | journaux
            fr      | exposition  | expositions, l’exposition
            mk      | Косово      | Косово, Kosovo
            el      | ενέργεια    | ΕΝΈΡΓΕΙΑ, ενεργεια
            und     | Kosovo      | KOSOVO, Косово
            zh      | 日本          | 日本
            """)
    void wordFindsItsForms(String language, String query, String texts) {
        for (var text : texts.split(",\\s*")) {
            assertThat(News.matches(query, News.body(language, "x " + text + " y")))
                    .as("%s in %s text '%s'", query, language, text)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sr | gaz      | gazeta, gazete, Gazmend, Gazprom
            sq | gaz      | gazeta, gazetë, gazetën, Gazmend
            ru | газ      | газета, газеты, Газпром
            sr | Kosovo   | Kosovski, kosovska, kosovske
            sq | Kosova   | kosovar, kosovarët, kosovare
            ru | Косово   | косовский, косовского
            en | Kosovo   | Kosovan, Kosovar
            en | power    | powder
            en | news     | new
            en | serb     | Serbia
            de | Gas      | Gast, Gasse
            fr | gaz      | gazette, gazon
            ru | Сербия   | сербский
            mk | Косово   | Косова
            en | EXPO     | exposition, export, expos1
            """)
    void anotherWordIsNotFound(String language, String query, String texts) {
        for (var text : texts.split(",\\s*")) {
            assertThat(News.matches(query, News.body(language, "x " + text + " y")))
                    .as("%s in %s text '%s'", query, language, text)
                    .isFalse();
        }
    }
}
