package org.newswatch.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesInLanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "četvrtak, 5. novembar 2026. u 14:30       | 2026-11-05T14:30:00Z",
                "Čet, 05 Nov 2026 14:30:00 +0100           | 2026-11-05T13:30:00Z",
                "cet, 05.11.2026. 14:30                    | 2026-11-05T14:30:00Z",
                "5. novembra 2026. godine, 14:30 časova    | 2026-11-05T14:30:00Z",
                "sreda, 1. januara 2025.                   | 2025-01-01T00:00:00Z",
                "ponedjeljak 6. jula 2026 14:30h           | 2026-07-06T14:30:00Z",
                "15. avg 2026. 09:05                       | 2026-08-15T09:05:00Z",
                "2. lipnja 2026. 14:30                     | 2026-06-02T14:30:00Z",
                "31. listopada 2026.                       | 2026-10-31T00:00:00Z",
                "четвртак, 5. новембар 2026. у 14:30       | 2026-11-05T14:30:00Z",
                "Чет, 05 Нов 2026 14:30:00 +0100           | 2026-11-05T13:30:00Z",
                "1. јануара 2026. године у 14 часова       | 2026-01-01T14:00:00Z",
                "нед, 12. јул 2026. 08:00                  | 2026-07-12T08:00:00Z",
                "28. фебруара 2026. 14.30                  | 2026-02-28T14:30:00Z",
            })
    void serbian(String written, Instant instant) {
        assertThat(Dates.read(written)).contains(instant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "e enjte, 5 nëntor 2026, ora 14:30         | 2026-11-05T14:30:00Z",
                "5 Nëntor 2026 14:30                       | 2026-11-05T14:30:00Z",
                "E martë, 3 mars 2026                      | 2026-03-03T00:00:00Z",
                "mar, 03 mar 2026 10:00:00 +0100           | 2026-03-03T09:00:00Z",
                "Sht, 05 Sht 2026 10:00                    | 2026-09-05T10:00:00Z",
                "15 gusht 2026, 2:30 MD                    | 2026-08-15T14:30:00Z",
                "1 qershor 2026                            | 2026-06-01T00:00:00Z",
                "më 9 korrik 2026 në 18:00                 | 2026-07-09T18:00:00Z",
                "12 dhjetor 2026                           | 2026-12-12T00:00:00Z",
            })
    void albanian(String written, Instant instant) {
        assertThat(Dates.read(written)).contains(instant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Чт, 05 ноя 2026 14:30:00 +0300            | 2026-11-05T11:30:00Z",
                "5 ноября 2026 года, 14:30 мск             | 2026-11-05T11:30:00Z",
                "5 ноября 2026 г. в 14:30                  | 2026-11-05T14:30:00Z",
                "Среда, 1 января 2025, 00:05               | 2025-01-01T00:05:00Z",
                "01 мая 2026                               | 2026-05-01T00:00:00Z",
                "14:30, 09 МАРТА 2026                      | 2026-03-09T14:30:00Z",
                "22 липня 2026, 14:30                      | 2026-07-22T14:30:00Z",
                "22 лист. 2026 14:30                       | 2026-11-22T14:30:00Z",
            })
    void russianAndUkrainian(String written, Instant instant) {
        assertThat(Dates.read(written)).contains(instant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Do, 05 Nov 2026 14:30:00 +0100            | 2026-11-05T13:30:00Z",
                "Donnerstag, den 5. November 2026 um 14:30 Uhr | 2026-11-05T14:30:00Z",
                "5. Jänner 2026, 14.30 Uhr                 | 2026-01-05T14:30:00Z",
                "1. März 2026                              | 2026-03-01T00:00:00Z",
                "3. Dez. 2026 14:30 MEZ                    | 2026-12-03T13:30:00Z",
                "jeudi 5 novembre 2026 à 14h30             | 2026-11-05T14:30:00Z",
                "mar., 03 févr. 2026 10:00:00 +0100        | 2026-02-03T09:00:00Z",
                "1er août 2026                             | 2026-08-01T00:00:00Z",
                "sam. 14 juil. 2026 - 8h                   | 2026-07-14T08:00:00Z",
                "15 décembre 2026 08:15                    | 2026-12-15T08:15:00Z",
                "Πέμ, 05 Νοε 2026 14:30:00 +0200           | 2026-11-05T12:30:00Z",
                "5 Νοεμβρίου 2026 2:30 μ.μ.                | 2026-11-05T14:30:00Z",
                "2026. november 5. 14:30                   | 2026-11-05T14:30:00Z",
                "2026-augusztus-3T9:15+02:00               | 2026-08-03T07:15:00Z",
                "2026-11-05 오전 12:30:00                   | 2026-11-04T15:30:00Z",
                "jue, 05 nov 2026 14:30:00 +0100           | 2026-11-05T13:30:00Z",
                "giovedì 5 novembre 2026, ore 14:30        | 2026-11-05T14:30:00Z",
                "5 noiembrie 2026, 14:30                   | 2026-11-05T14:30:00Z",
                "5 Kasım 2026 14:30                        | 2026-11-05T14:30:00Z",
                "do 5 november 2026 14:30                  | 2026-11-05T14:30:00Z",
            })
    void otherLanguages(String written, Instant instant) {
        assertThat(Dates.read(written)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jan januar январь января јануар јануара janar janvier enero",
                "feb februar februara фебруар февраля shkurt février Februar febbraio",
                "mart marta март марта mars März marzo Μαρτίου március",
                "april aprila април апреля prill avril aprile Απριλίου április",
                "maj maja мај маја мая мае mai mayo Μαΐου május",
                "jun juna jun јун јуна июня qershor juin giugno Ιουνίου június",
                "jul jula јул јула июля korrik juillet luglio Ιουλίου július",
                "avgust avgusta август августа gusht August août agosto Αυγούστου",
                "septembar septembra септембар септембра сентября shtator septembre",
                "oktobar oktobra октобар октобра октября tetor Oktober octobre",
                "novembar novembra новембар новембра ноября nëntor novembre",
                "decembar decembra децембар децембра декабря dhjetor Dezember décembre",
            })
    void monthsInAllTheirForms(String names) {
        var months = names.split(" ");
        var first = Dates.read("7 " + months[0] + " 2026").orElseThrow();

        for (var month : months) {
            assertThat(Dates.read("7. " + month + " 2026")).as(month).contains(first);
            assertThat(Dates.read(month.toUpperCase(java.util.Locale.ROOT) + " 7, 2026 00:00"))
                    .as(month)
                    .contains(first);
        }
    }
}
