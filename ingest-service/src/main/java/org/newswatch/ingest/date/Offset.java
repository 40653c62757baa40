package org.newswatch.ingest.date;

import static java.time.ZoneOffset.UTC;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.date.Token.Kind;

/** Takes the zone out of a written date: a name, an offset, or a name with an offset, of which the offset counts. */
final class Offset {

    private static final int LONGEST_NAME = 5;

    private final List<Token> tokens;
    private @Nullable ZoneId name;
    private @Nullable ZoneId offset;

    private Offset(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * Empty when none is given; one that nobody knows counts as UTC.
     *
     * @throws DateTimeException when it has the form of an offset and is none
     */
    static Optional<ZoneId> take(List<Token> tokens) {
        var reader = new Offset(tokens);
        for (int i = 1; i < tokens.size(); i++) {
            reader.look(i);
        }
        if (reader.name == null && reader.offset == null) {
            reader.unknownName();
        }
        return Optional.ofNullable(reader.offset != null ? reader.offset : reader.name);
    }

    private void look(int i) {
        var token = tokens.get(i);
        if (token.is(Kind.WORD) && isName(i)) {
            name = name == null ? Zones.named(token.raw()).orElseThrow() : name;
            tokens.set(i, Token.placeOf(Kind.ZONE));
        } else if ((token.isSign("+") || token.isSign("-")) && offset == null && isOffset(i)) {
            takeOffset(i, token.isSign("-") ? -1 : 1);
        } else if (isOffsetWithoutSign(i)) {
            offset = of(1, tokens.get(i).value() / 100, tokens.get(i).value() % 100);
            tokens.set(i, Token.placeOf(Kind.ZONE));
        }
    }

    /** A name stands after a number or a time; one that is a word too only straight after a time. */
    private boolean isName(int i) {
        var before = tokens.get(i - 1);
        boolean afterTime = before.is(Kind.TIME) || before.is(Kind.ZONE);
        return Zones.named(tokens.get(i).raw()).isPresent()
                && (afterTime || (!Zones.isWordToo(tokens.get(i).raw()) && isAfterNumber(i)));
    }

    private boolean isAfterNumber(int i) {
        return tokens.subList(0, i).stream().anyMatch(token -> token.is(Kind.NUMBER) || token.is(Kind.TIME));
    }

    private boolean isOffset(int i) {
        if (i + 1 >= tokens.size() || !tokens.get(i + 1).isNumber(4)) {
            return false;
        }
        var before = tokens.get(i - 1);
        boolean afterColon = i > 1 && before.isSign(":") && tokens.get(i - 2).is(Kind.TIME);
        boolean afterTime = before.is(Kind.TIME) || before.is(Kind.ZONE) || afterColon;
        boolean ofADate = i + 2 < tokens.size() && (isSign(i + 2, ".") || isSign(i + 2, "/") || isSign(i + 2, "-"));
        boolean free = tokens.get(i).spaced() && tokens.get(i + 1).digits() == 4 && isAfterNumber(i);
        boolean tight = !tokens.get(i + 1).spaced() || tokens.get(i).isSign("+");
        return tight && !ofADate && (afterTime || free);
    }

    private void takeOffset(int i, int sign) {
        var number = tokens.get(i + 1);
        int end = i + 2;
        int hours = number.digits() > 2 ? number.value() / 100 : number.value();
        int minutes = number.digits() > 2 ? number.value() % 100 : 0;
        if (number.digits() <= 2
                && isSign(end, ":")
                && end + 1 < tokens.size()
                && tokens.get(end + 1).isNumber(2)) {
            minutes = tokens.get(end + 1).value();
            end += 2;
        }
        offset = of(sign, hours, minutes);
        int start = tokens.get(i - 1).isSign(":") ? i - 1 : i;
        tokens.subList(start, end).clear();
        tokens.add(start, Token.placeOf(Kind.ZONE));
    }

    /** 10:00:00 0200: the plus got lost on its way through a web form. */
    private boolean isOffsetWithoutSign(int i) {
        var token = tokens.get(i);
        return offset == null
                && token.is(Kind.NUMBER)
                && token.digits() == 4
                && token.value() <= 1400
                && tokens.get(i - 1).is(Kind.TIME)
                && tokens.subList(0, i).stream().anyMatch(other -> other.is(Kind.NUMBER) && other.digits() == 4);
    }

    /** A few Latin letters straight after the time, which are no other word of a date. */
    private void unknownName() {
        for (int i = 1; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.is(Kind.WORD)
                    && tokens.get(i - 1).is(Kind.TIME)
                    && token.spaced()
                    && token.raw().matches("[a-z]{1," + LONGEST_NAME + "}")
                    && !Words.of(token.text()).isKnown()) {
                name = UTC;
                tokens.set(i, Token.placeOf(Kind.ZONE));
            }
        }
    }

    private static ZoneOffset of(int sign, int hours, int minutes) {
        if (hours > 18 || minutes > 59) {
            throw new DateTimeException("no offset");
        }
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private boolean isSign(int i, String sign) {
        return i < tokens.size() && tokens.get(i).isSign(sign);
    }
}
