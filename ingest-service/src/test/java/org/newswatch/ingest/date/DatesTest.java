package org.newswatch.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 05 Nov 2026 14:30:00 +0100         | 2026-11-05T13:30:00Z",
                "05 Nov 2026 14:30:00 +0100              | 2026-11-05T13:30:00Z",
                "Mon, 05 Nov 2026 14:30:00 +0100         | 2026-11-05T13:30:00Z",
                "Thu, 5 Nov 26 14:30 GMT                 | 2026-11-05T14:30:00Z",
                "Thu, 05 Nov 99 14:30:00 GMT             | 1999-11-05T14:30:00Z",
                "Sunday, 06-Nov-94 08:49:37 GMT          | 1994-11-06T08:49:37Z",
                "Sun Nov  6 08:49:37 1994                | 1994-11-06T08:49:37Z",
                "Thu Nov 05 14:30:00 CET 2026            | 2026-11-05T13:30:00Z",
                "Thu, 05 Nov 2026                        | 2026-11-05T00:00:00Z",
                "Thu, 05 Nov 2026 14:30:00 XYZT          | 2026-11-05T14:30:00Z",
                "Thu, 05 Nov 2026 14:30:00 +0100 (CET)   | 2026-11-05T13:30:00Z",
                "Thu, 05 Nov 2026 14:30:00 -0500 EST     | 2026-11-05T19:30:00Z",
                "Thu, 05 Nov 2026 14:30:00 MST -07:00    | 2026-11-05T21:30:00Z",
                "Thu, 05 Nov 2026 14:30:00 0100          | 2026-11-05T13:30:00Z",
                "Thu, 05 Nov 2026 14:30:00 +200          | 2026-11-05T12:30:00Z",
                "Thu, 05 Nov 2026 14:30:00 UTC+2         | 2026-11-05T12:30:00Z",
                "Thu, 05 Nov 2026 14:30:00 GMT+05:30     | 2026-11-05T09:00:00Z",
                "Mon, May 25 2026 04:45:26 +0000         | 2026-05-25T04:45:26Z",
                "Thu, 05 Nov 2026 14:30:00 Europe/Belgrade | 2026-11-05T13:30:00Z",
                "Sun, 05 Jul 2026 12:00:00 EST           | 2026-07-05T17:00:00Z",
                "Sun, 05 Jul 2026 12:00:00 ET            | 2026-07-05T16:00:00Z",
                "Thu, 05 Nov 2026 14 +0100               | 2026-11-05T13:00:00Z",
                "Thu, 05 Nov 2026 12:00:00 IST           | 2026-11-05T06:30:00Z",
                "Thu, 05 Nov 2026 24:00:00 GMT           | 2026-11-06T00:00:00Z",
                "Thu Nov 05 2026 14:30:00 GMT+0100 (Central European Standard Time) | 2026-11-05T13:30:00Z",
            })
    void mailDates(String written, Instant instant) {
        assertThat(Dates.read(written)).contains(instant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-05T14:30:00Z           | 2026-11-05T14:30:00Z",
                "2026-11-05t14:30:00.125z       | 2026-11-05T14:30:00.125Z",
                "2026-11-05T14:30:00,5+01:00    | 2026-11-05T13:30:00.500Z",
                "2026-11-05T14:30+01            | 2026-11-05T13:30:00Z",
                "2026-11-05T14:30:00:+0100      | 2026-11-05T13:30:00Z",
                "2026-11-05 14:30:00.0          | 2026-11-05T14:30:00Z",
                "2026-11-05 14:30:00 +0100 CET  | 2026-11-05T13:30:00Z",
                "2026-11-05T24:00:00Z           | 2026-11-06T00:00:00Z",
                "20261105T143000Z               | 2026-11-05T14:30:00Z",
                "20261105T1430+0100             | 2026-11-05T13:30:00Z",
                "20261105 14:30:00              | 2026-11-05T14:30:00Z",
                "20261105                       | 2026-11-05T00:00:00Z",
                "20261105143000                 | 2026-11-05T14:30:00Z",
                "2026-11                        | 2026-11-01T00:00:00Z",
                "2026                           | 2026-01-01T00:00:00Z",
                "2026-11-05+01:00               | 2026-11-04T23:00:00Z",
                "2026-11-05Z                    | 2026-11-05T00:00:00Z",
                "2026-309                       | 2026-11-05T00:00:00Z",
                "2026309                        | 2026-11-05T00:00:00Z",
                "2026-309T14:30:00Z             | 2026-11-05T14:30:00Z",
                "2026-W45-4                     | 2026-11-05T00:00:00Z",
                "2026-W45                       | 2026-11-02T00:00:00Z",
                "2026W454T14:30:00Z             | 2026-11-05T14:30:00Z",
                "2026/11/05 14:30:00            | 2026-11-05T14:30:00Z",
                "2026.11.05 14:30               | 2026-11-05T14:30:00Z",
                "26-11-05 14:30                 | 2026-11-05T14:30:00Z",
                "1793889000                     | 2026-11-05T14:30:00Z",
                "1793889000123                  | 2026-11-05T14:30:00.123Z",
                "1793889000.5                   | 2026-11-05T14:30:00.500Z",
                "/Date(1793889000000)/          | 2026-11-05T14:30:00Z",
                "2026-11-05T14:30:60Z           | 2026-11-05T14:30:59Z",
                "2039-01-01T00:00:00Z           | 2039-01-01T00:00:00Z",
            })
    void datesOfMachines(String written, Instant instant) {
        assertThat(Dates.read(written)).contains(instant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thursday, November 5, 2026 at 2:30 PM EST | 2026-11-05T19:30:00Z",
                "Nov. 5, 2026, 2:30 p.m.   | 2026-11-05T14:30:00Z",
                "Nov 5th, 2026 12:30 a.m.  | 2026-11-05T00:30:00Z",
                "November 05 2026 12:05PM  | 2026-11-05T12:05:00Z",
                "5 November, 2026          | 2026-11-05T00:00:00Z",
                "Nov. 2026                 | 2026-11-01T00:00:00Z",
                "4 pm, 5 Nov 2026          | 2026-11-05T16:00:00Z",
                "11/05/2026 2:30 PM        | 2026-11-05T14:30:00Z",
                "Thu, 05/11/2026 - 14:30   | 2026-11-05T14:30:00Z",
                "25/11/2026                | 2026-11-25T00:00:00Z",
                "25.11.2026. 14:30         | 2026-11-25T14:30:00Z",
                "25.11.2026. 14.30         | 2026-11-25T14:30:00Z",
                "25.11.26                  | 2026-11-25T00:00:00Z",
                "14:30 25.11.2026 +0100    | 2026-11-25T13:30:00Z",
                "25-11-2026 14:30:05       | 2026-11-25T14:30:05Z",
                "2026-11-05 at 14:30:00    | 2026-11-05T14:30:00Z",
                "Published: Thursday 05 November 2026 14h30 | 2026-11-05T14:30:00Z",
                "2026年11月5日 14時30分       | 2026-11-05T14:30:00Z",
                "2026년 11월 5일 오후 2:30    | 2026-11-05T05:30:00Z",
            })
    void datesOfPeople(String written, Instant instant) {
        assertThat(Dates.read(written)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "invalid",
                "yesterday",
                "14:30",
                "31 Jun 2026 10:00:00 GMT",
                "29 Feb 2025",
                "05 Nov 2026 25:14:00 GMT",
                "05 Nov 2026 10:61:00 GMT",
                "2026-13-05",
                "2026-02-30",
                "0000-00-00 00:00:00",
                "2026-W54-1",
                "2026-366",
                "05 Nov 2026 10:00:00 +9900",
                "Thu, 05 Nov",
                "5 Smarch 2026",
                "5 Nov Dec 2026",
                "Nov",
                "2026-11-05T",
                "5 5 5 5 2026",
                "2026-11-05 10:00:00 tomorrow or never",
                "999999999999999999999",
                "1234567",
                "12",
                "https://harbour.example/2026/11/05/",
                "+0100",
                "-",
                "99999999-99-99",
            })
    void whatIsNoDateIsEmpty(String written) {
        assertThat(Dates.read(written)).isEmpty();
    }

    @Test
    void aTimeThatSummerTimeSkipsIsMovedOn() {
        assertThat(Dates.read("Sun, 29 Mar 2026 02:30:00 Europe/Belgrade"))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void theLanguageSaysWhetherTheDayComesFirst() {
        assertThat(Dates.read("03/04/2026")).contains(Instant.parse("2026-03-04T00:00:00Z"));
        assertThat(Dates.read("03/04/2026", "sq")).contains(Instant.parse("2026-04-03T00:00:00Z"));
        assertThat(Dates.read("03/04/2026", "en-GB")).contains(Instant.parse("2026-04-03T00:00:00Z"));
    }

    @Test
    void longTextIsRefusedAtOnce() {
        for (var piece : new String[] {"1", "a", "Nov ", "1:", "(", "+", "a.", "é", "/a", " ", "2026-"}) {
            var hostile = piece.repeat(1_000_000 / piece.length());

            assertTimeoutPreemptively(
                    Duration.ofSeconds(1), () -> assertThat(Dates.read(hostile)).isEmpty());
            assertTimeoutPreemptively(Duration.ofSeconds(1), () -> assertThat(Dates.read(hostile.substring(0, 200)))
                    .isEmpty());
        }
    }

    @Test
    void theMachinesLanguageAndZoneMakeNoDifference() {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

            assertThat(Dates.read("FRI, 03 APRIL 2026 14:30")).contains(Instant.parse("2026-04-03T14:30:00Z"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
