package org.newswatch.ingest.date;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Timestamps;
import org.newswatch.ingest.date.Token.Kind;

/**
 * Reads dates as feeds write them: RFC 822, ISO 8601, asctime, epochs and what people write, in some thirty languages.
 * The text is taken apart into numbers, words and signs; first the time of day is taken out, then the zone, and what is
 * left must be a day and nothing else. Neither the machine's language nor its zone makes a difference.
 */
public final class Dates {

    private static final int LONGEST = 200;
    private static final Pattern ISO_DAY_WITH_ZONE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[+-]\\d\\d:\\d\\d");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private Dates() {}

    /** The instant a text means; empty when it can't be read. Without a zone it is in UTC. */
    public static Optional<Instant> read(String text) {
        return read(text, null);
    }

    /**
     * @param language a BCP 47 tag: where it is given and not American English, 03/04/2020 is in April; else in March
     */
    public static Optional<Instant> read(String text, @Nullable String language) {
        var written = text.strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Epoch.read(written)
                    .or(() -> Optional.of(calendar(written, language)))
                    .filter(Timestamps::canHold);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant calendar(String written, @Nullable String language) {
        var region = Zones.region(written);
        var tokens = Tokens.of(region.map(Zones.Region::rest).orElse(written));
        // 2013-01-27-01:00: the day of XML Schema has a zone and no time
        boolean dayOnly =
                written.length() == 16 && ISO_DAY_WITH_ZONE.matcher(written).matches();
        var time = dayOnly ? midnight(tokens) : TimeOfDay.take(tokens);
        var offset = Offset.take(tokens);
        var zone = offset.or(() -> region.map(Zones.Region::zone)).orElseGet(() -> ofLanguage(written));
        var day = Day.of(tokens, dayFirst(language));
        return day.atStartOfDay().plus(time).atZone(zone).toInstant();
    }

    private static Duration midnight(List<Token> tokens) {
        tokens.add(5, Token.placeOf(Kind.TIME));
        return Duration.ZERO;
    }

    /** Korean dates are written without a zone, and there is only one. */
    private static ZoneId ofLanguage(String written) {
        return written.chars().anyMatch(Dates::isHangul) ? SEOUL : ZoneOffset.UTC;
    }

    private static boolean isHangul(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
    }

    private static boolean dayFirst(@Nullable String language) {
        return language != null && !language.equals("en") && !language.startsWith("en-US");
    }
}
