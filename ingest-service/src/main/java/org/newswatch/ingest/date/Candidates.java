package org.newswatch.ingest.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days that numbers may mean, the likelier first; what is in no calendar is left out. */
final class Candidates {

    /** POSIX: 69 to 99 are of the last century. */
    private static final int PIVOT = 69;

    private final List<LocalDate> days = new ArrayList<>();

    List<LocalDate> all() {
        return days;
    }

    Candidates add(Token year, Token month, Token day) {
        // 2003-012-31 has been seen; a longer month or day has not
        boolean fits =
                day.digits() <= 2 && (month.digits() <= 2 || month.text().startsWith("0")) && month.digits() <= 3;
        return fits && year.digits() <= 4 ? add(fullYear(year), month.value(), day.value()) : this;
    }

    Candidates add(Token year, int month, Token day) {
        return year.digits() <= 4 && day.digits() <= 2 ? add(fullYear(year), month, day.value()) : this;
    }

    Candidates addFirst(Token year, int month, Token day) {
        var known = List.copyOf(days);
        days.clear();
        add(year, month, day);
        days.addAll(known);
        return this;
    }

    Candidates add(int year, int month, int day) {
        try {
            return year < 1 ? this : add(LocalDate.of(year, month, day));
        } catch (DateTimeException notInTheCalendar) {
            return this;
        }
    }

    Candidates add(LocalDate day) {
        days.add(day);
        return this;
    }

    /** RFC 2822, section 4.3: a year of three digits counts from 1900; four digits are taken as they are. */
    static int fullYear(Token year) {
        int value = year.value();
        return switch (year.digits()) {
            case 1, 2 -> value < PIVOT ? 2000 + value : 1900 + value;
            case 3 -> 1900 + value;
            default -> value;
        };
    }
}
