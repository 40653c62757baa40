package org.newswatch.ingest.date;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.newswatch.ingest.date.Token.Kind;

/** Takes the time of day out of a written date and leaves its place marked. */
final class TimeOfDay {

    private final List<Token> tokens;

    private TimeOfDay(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * How long after midnight; zero when there is no time.
     *
     * @throws DateTimeException when it has the form of a time and is none
     */
    static Duration take(List<Token> tokens) {
        var reader = new TimeOfDay(tokens);
        var first = reader.withColons()
                .or(reader::compact)
                .or(reader::withHourWord)
                .or(reader::withDot)
                .or(reader::bareHour);
        if (first.isEmpty()) {
            return Duration.ZERO;
        }
        var second = reader.withColons();
        if (second.isPresent() && !first.get().isZero()) {
            throw new DateTimeException("two times of day");
        }
        return second.orElse(first.get());
    }

    /** 14:30, 2:30:05.123 pm, and in ISO dates 10:14:55:00, whose last part is a fraction. */
    private Optional<Duration> withColons() {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (isNumber(i, 2) && isSign(i + 1, ":") && isNumber(i + 2, 2) && !isOffset(i)) {
                int end = i + 3;
                int second = 0;
                var fraction = Duration.ZERO;
                if (isSign(end, ":") && isNumber(end + 1, 2)) {
                    second = tokens.get(end + 1).value();
                    end += 2;
                    if (isFraction(i, end)) {
                        fraction = tokens.get(end).isSign(":") ? fraction : fraction(tokens.get(end + 1));
                        end += 2;
                    }
                }
                if (isSign(end, ":") && isNumber(end + 1, 9)) {
                    throw new DateTimeException("a time of four parts");
                }
                int hour = tokens.get(i).value();
                int minute = tokens.get(i + 2).value();
                return Optional.of(taken(i, end, hour, minute, second).plus(fraction));
            }
        }
        return Optional.empty();
    }

    private boolean isFraction(int start, int end) {
        boolean parted =
                isSign(end, ".") || isSign(end, ",") || (isSign(end, ":") && isAfterT(start) && isNumber(end + 1, 2));
        return parted
                && isNumber(end + 1, 18)
                && !tokens.get(end).spaced()
                && !tokens.get(end + 1).spaced();
    }

    private static Duration fraction(Token digits) {
        return Duration.ofNanos(Long.parseLong((digits.text() + "000000000").substring(0, 9)));
    }

    private boolean isAfterT(int i) {
        return i > 0 && isWord(i - 1, "t");
    }

    /** In -05:00 after a time or a zone the numbers are no time. */
    private boolean isOffset(int i) {
        if (i < 2 || !isPlusOrMinus(i - 1)) {
            return false;
        }
        var before = tokens.get(i - 2);
        boolean zone = before.is(Kind.WORD) && Zones.named(before.raw()).isPresent();
        return zone || before.is(Kind.TIME);
    }

    /** ISO 8601 without colons: T101455, T1014, T10. */
    private Optional<Duration> compact() {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (isWord(i, "t")
                    && isNumber(i - 1, 8)
                    && isNumber(i + 1, 6)
                    && tokens.get(i + 1).digits() % 2 == 0) {
                var digits = tokens.get(i + 1).text() + "0000";
                int end = i + 2;
                if ((isSign(end, ".") || isSign(end, ",")) && isNumber(end + 1, 9)) {
                    end += 2;
                }
                return Optional.of(taken(i, end, part(digits, 0), part(digits, 2), part(digits, 4)));
            }
        }
        return Optional.empty();
    }

    private static int part(String digits, int from) {
        return Integer.parseInt(digits, from, from + 2, 10);
    }

    /** 14h30, 14 Uhr, 14.30 часова, 4 pm. */
    private Optional<Duration> withHourWord() {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (!isNumber(i, 2)) {
                continue;
            }
            int minutes = isSign(i + 1, ".") && isNumber(i + 2, 2) ? i + 2 : i;
            if (!isRole(minutes + 1, "hour") && !isHalf(minutes + 1)) {
                continue;
            }
            int minute = minutes == i ? 0 : tokens.get(minutes).value();
            int end = isRole(minutes + 1, "hour") ? minutes + 2 : minutes + 1;
            if (minutes == i
                    && end == i + 2
                    && isNumber(end, 2)
                    && !tokens.get(end).spaced()) {
                minute = tokens.get(end++).value();
            }
            return Optional.of(taken(i, end, tokens.get(i).value(), minute, 0));
        }
        return Optional.empty();
    }

    /** 25.05.2020. 14.30: a dotted pair after a year. */
    private Optional<Duration> withDot() {
        for (int i = 2; i + 2 < tokens.size(); i++) {
            int before = i - 1;
            while (before > 0 && tokens.get(before).is(Kind.SIGN)) {
                before--;
            }
            boolean afterYear =
                    tokens.get(before).is(Kind.NUMBER) && tokens.get(before).digits() == 4;
            if (afterYear && tokens.get(i).spaced() && isNumber(i, 2) && isSign(i + 1, ".") && isNumber(i + 2, 2)) {
                boolean seconds = isSign(i + 3, ".") && isNumber(i + 4, 2);
                return Optional.of(taken(
                        i,
                        seconds ? i + 5 : i + 3,
                        tokens.get(i).value(),
                        tokens.get(i + 2).value(),
                        seconds ? tokens.get(i + 4).value() : 0));
            }
        }
        return Optional.empty();
    }

    /** 2 Jan 2006 15 -0700: the hour alone between the year and the zone. */
    private Optional<Duration> bareHour() {
        for (int i = 2; i + 1 < tokens.size(); i++) {
            boolean afterYear =
                    tokens.get(i - 1).is(Kind.NUMBER) && tokens.get(i - 1).digits() == 4;
            if (afterYear && tokens.get(i - 2).is(Kind.WORD) && isNumber(i, 2) && isPlusOrMinus(i + 1)) {
                return Optional.of(taken(i, i + 1, tokens.get(i).value(), 0, 0));
            }
        }
        return Optional.empty();
    }

    private Duration taken(int start, int end, int hour, int minute, int second) {
        boolean before =
                start > 0 && isHalf(start - 1) && tokens.get(start - 1).text().length() > 1;
        int from = before || isAfterT(start) ? start - 1 : start;
        int half = before ? start - 1 : end;
        int to = !before && isHalf(end) ? end + 1 : end;
        int hours = isHalf(half) ? inHalf(hour, isRole(half, "pm")) : hour;
        boolean endOfDay = hours == 24 && minute == 0 && second == 0;
        if ((hours > 23 && !endOfDay) || minute > 59 || second > 60) {
            throw new DateTimeException("no time of day");
        }
        tokens.subList(from, to).clear();
        tokens.add(from, Token.placeOf(Kind.TIME));
        return Duration.ofHours(hours).plusMinutes(minute).plusSeconds(Math.min(second, 59));
    }

    private static int inHalf(int hour, boolean afternoon) {
        if (hour == 12) {
            return afternoon ? 12 : 0;
        }
        return afternoon && hour < 12 ? hour + 12 : hour;
    }

    private boolean isHalf(int i) {
        return isRole(i, "am") || isRole(i, "pm");
    }

    private boolean isRole(int i, String role) {
        return i < tokens.size()
                && tokens.get(i).is(Kind.WORD)
                && Words.of(tokens.get(i).text()).is(role);
    }

    private boolean isWord(int i, String word) {
        return tokens.get(i).is(Kind.WORD) && tokens.get(i).text().equals(word);
    }

    private boolean isSign(int i, String sign) {
        return i < tokens.size() && tokens.get(i).isSign(sign);
    }

    private boolean isPlusOrMinus(int i) {
        return isSign(i, "+") || isSign(i, "-");
    }

    private boolean isNumber(int i, int digits) {
        return i < tokens.size() && tokens.get(i).isNumber(digits);
    }
}
