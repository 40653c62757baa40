package org.newswatch.ingest.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.newswatch.ingest.date.Words.Meaning;

/**
 * The day in what is left of a written date when time and zone were taken out. Where the order of the numbers leaves
 * several days, the weekday decides; a weekday that fits none of them is a mistake and does not count.
 */
final class Day {

    private final boolean dayFirst;
    private final List<Token> numbers = new ArrayList<>();
    private final List<Meaning> names = new ArrayList<>();
    private final StringBuilder signs = new StringBuilder();

    private Day(boolean dayFirst) {
        this.dayFirst = dayFirst;
    }

    /**
     * @param dayFirst whether 03/04/2020 is in April
     * @throws DateTimeException when it is no day of the calendar
     */
    static LocalDate of(List<Token> tokens, boolean dayFirst) {
        var day = new Day(dayFirst);
        boolean signed = tokens.size() > 1
                && tokens.getFirst().isSign("-")
                && !tokens.get(1).spaced();
        for (int i = 0; i < tokens.size(); i++) {
            day.look(tokens.get(i), i == 0 && signed);
        }
        return day.find(signed);
    }

    private void look(Token token, boolean leadingSign) {
        switch (token.kind()) {
            case NUMBER -> numbers.add(token);
            case SIGN -> {
                if (",.;:|/-'@~_•·".indexOf(token.text().charAt(0)) < 0) {
                    throw unreadable();
                }
                // which sign stands between two numbers; of several the first
                if (!leadingSign && !numbers.isEmpty() && signs.length() < numbers.size()) {
                    signs.append(token.text().charAt(0));
                }
            }
            case WORD -> name(token);
            case TIME, ZONE -> separate();
        }
        while (signs.length() < numbers.size() - 1) {
            signs.append(' ');
        }
    }

    private void separate() {
        if (!numbers.isEmpty() && signs.length() < numbers.size()) {
            signs.append(' ');
        }
    }

    private void name(Token word) {
        var meaning = Words.of(word.text());
        if (!meaning.isKnown() && !word.text().equals("w")) {
            throw unreadable();
        }
        if (word.text().equals("w")) {
            signs.append('w');
        } else if (!meaning.months.isEmpty() || !meaning.weekdays.isEmpty()) {
            names.add(meaning);
        }
    }

    private LocalDate find(boolean signed) {
        // mar, 01 déc. 2020: a word that may be either is the month only where no other is
        var month = names.stream().filter(Meaning::isMonthOnly).findFirst().or(() -> names.stream()
                .filter(name -> !name.months.isEmpty() && numbers.size() < 3 && !isYearAndMonth())
                .findFirst());
        var weekdays = new TreeSet<Integer>();
        names.stream().filter(name -> month.isEmpty() || name != month.get()).forEach(name -> {
            if (name.isMonthOnly()) {
                throw unreadable();
            }
            weekdays.addAll(name.weekdays);
        });
        if (numbers.isEmpty() || numbers.stream().anyMatch(number -> number.digits() > 8)) {
            throw unreadable();
        }
        if (month.isPresent()) {
            return first(named(month.get().months.first()), weekdays);
        }
        return switch (numbers.size()) {
            case 1 -> Basic.day(numbers.getFirst().text(), signed);
            case 2 -> pair(signed);
            case 3 -> first(ordered(), weekdays);
            default -> throw unreadable();
        };
    }

    private boolean isYearAndMonth() {
        return numbers.size() == 1 && numbers.getFirst().digits() > 4;
    }

    /** A month by name, with a day or without. */
    private Candidates named(int month) {
        var days = new Candidates();
        if (numbers.size() == 1 && numbers.getFirst().digits() == 4) {
            return days.add(numbers.getFirst().value(), month, 1);
        }
        if (numbers.size() != 2) {
            throw unreadable();
        }
        var one = numbers.getFirst();
        var other = numbers.getLast();
        if (other.digits() <= 2) {
            days.add(one, month, other);
        }
        if (one.digits() <= 2) {
            return other.digits() > 2 ? days.add(other, month, one) : days.addFirst(other, month, one);
        }
        return days;
    }

    private LocalDate pair(boolean signed) {
        var one = numbers.getFirst();
        var other = numbers.getLast();
        if (signs.indexOf("w") >= 0) {
            return Basic.week(one.value(), other.text());
        }
        if (signed && one.digits() == 2 && other.digits() == 2) {
            return LocalDate.of(Candidates.fullYear(one), other.value(), 1);
        }
        if (one.digits() == 4 && other.digits() == 3) {
            return LocalDate.ofYearDay(one.value(), other.value());
        }
        if (one.digits() == 4 && other.digits() <= 2) {
            return LocalDate.of(one.value(), other.value(), 1);
        }
        if (one.digits() <= 2 && other.digits() == 4) {
            return LocalDate.of(other.value(), one.value(), 1);
        }
        throw unreadable();
    }

    /** Three numbers, by the sign between them and by which has four digits. */
    private Candidates ordered() {
        if (signs.indexOf("w") >= 0) {
            return new Candidates()
                    .add(Basic.week(
                            numbers.getFirst().value(),
                            numbers.get(1).text() + numbers.get(2).text()));
        }
        var a = numbers.get(0);
        var b = numbers.get(1);
        var c = numbers.get(2);
        if (a.digits() > 2) {
            return new Candidates().add(a, b, c);
        }
        char sign = signs.charAt(0);
        var days = new Candidates();
        if (c.digits() <= 2 && sign == '-') {
            days.add(a, b, c);
        }
        if (sign == '/' && !dayFirst) {
            days.add(c, a, b).add(c, b, a);
        } else {
            days.add(c, b, a).add(c, a, b);
        }
        return c.digits() > 2 ? days : days.add(a, b, c);
    }

    private static LocalDate first(Candidates days, Set<Integer> weekdays) {
        return days.all().stream()
                .filter(day -> weekdays.contains(day.getDayOfWeek().getValue()))
                .findFirst()
                .or(() -> days.all().stream().findFirst())
                .orElseThrow(Day::unreadable);
    }

    private static DateTimeException unreadable() {
        return new DateTimeException("no day");
    }
}
