package org.newswatch.ingest.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/** Points in time as RFC 3339 writes them. */
public final class Timestamps {

    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Timestamps() {}

    /** @throws InvalidValue when the text is no RFC 3339 date-time of the years 1 to 9999 */
    public static Instant parse(String raw) {
        if (RFC_3339.matcher(raw).matches()) {
            try {
                var instant = Instant.parse(raw);
                if (canHold(instant)) {
                    return instant;
                }
            } catch (DateTimeException noSuchTime) {
                // falls through: the 31st of June has the form but is none
            }
        }
        throw new InvalidValue("must be an RFC 3339 date and time such as 2026-11-17T18:55:00Z");
    }

    /** Whether RFC 3339 and the database have a form for it. */
    public static boolean canHold(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }
}
