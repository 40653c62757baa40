package org.newswatch.ingest.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;

/** ISO 8601 without signs, in the forms of today and in those of 1988 with a year of two digits. */
final class Basic {

    private Basic() {}

    /**
     * 20031231, 2003365, 031231, 03365, 2003. A number of five digits is a day only with a zero in front: 22013 may as
     * well be a number of anything, and nobody writes 03335 for one.
     *
     * @param afterSign whether a hyphen stands before it: -0312 is December 2003
     */
    static LocalDate day(String digits, boolean afterSign) {
        int value = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 8 -> LocalDate.of(value / 10_000, value / 100 % 100, value % 100);
            case 7 -> LocalDate.ofYearDay(value / 1_000, value % 1_000);
            case 6 -> LocalDate.of(century(value / 10_000), value / 100 % 100, value % 100);
            case 5 -> ordinal(digits, value);
            case 4 -> afterSign ? LocalDate.of(century(value / 100), value % 100, 1) : LocalDate.of(value, 1, 1);
            default -> throw new DateTimeException("no day");
        };
    }

    private static LocalDate ordinal(String digits, int value) {
        if (!digits.startsWith("0")) {
            throw new DateTimeException("a number, and hardly a day");
        }
        return LocalDate.ofYearDay(century(value / 1_000), value % 1_000);
    }

    /** @param weekAndDay 53 or 537; without a day it is Monday */
    static LocalDate week(int year, String weekAndDay) {
        int week = Integer.parseInt(weekAndDay, 0, 2, 10);
        int day = weekAndDay.length() == 3 ? weekAndDay.charAt(2) - '0' : 1;
        if (weekAndDay.length() > 3) {
            throw new DateTimeException("no week");
        }
        var start = LocalDate.of(year, 1, 4);
        if (week < 1
                || week
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(start)
                                .getMaximum()) {
            throw new DateTimeException("no such week");
        }
        return start.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(ChronoField.DAY_OF_WEEK, day);
    }

    private static int century(int year) {
        return year < 69 ? 2000 + year : 1900 + year;
    }
}
