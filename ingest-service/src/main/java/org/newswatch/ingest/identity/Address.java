package org.newswatch.ingest.identity;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an address says of its item.
 *
 * @param host with the port
 * @param folder the path before its last segment
 * @param last the last segment
 * @param number the last run of six digits or more in the path that is no date; null when there is none
 */
record Address(
        String host, String folder, String last, @Nullable String number) {

    private static final Pattern PARTS = Pattern.compile("https?://([^/?#]*)([^?#]*)(.*)");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{6,}");
    private static final Pattern SHORT_NUMBER = Pattern.compile("(?<![0-9])[0-9]{1,5}(?![0-9])");
    private static final String MONTH = "(0[1-9]|1[0-2])", DAY = "(0[1-9]|[12][0-9]|3[01])", YEAR = "(19|20)[0-9]{2}";

    /** Days and minutes as addresses write them; a number that could be one counts as one. */
    private static final Pattern DATE = Pattern.compile(YEAR + MONTH + "(" + DAY + "([01][0-9]|2[0-3])?([0-5][0-9])*)?|"
            + DAY + MONTH + YEAR + "|" + MONTH + DAY + YEAR + "|[0-9]{2}" + MONTH + DAY + "|" + DAY + MONTH
            + "[0-9]{2}|" + MONTH + DAY + "[0-9]{2}");

    static Address of(String link) {
        var parts = PARTS.matcher(link);
        if (!parts.matches()) {
            return new Address("", "", link, null);
        }
        var path = parts.group(2).replaceAll("/+$", "");
        int slash = path.lastIndexOf('/');
        return new Address(
                parts.group(1),
                slash < 0 ? "" : path.substring(0, slash),
                path.substring(slash + 1) + parts.group(3),
                numbers(path, LONG_NUMBER).stream()
                        .filter(number -> !DATE.matcher(number).matches())
                        .reduce((earlier, later) -> later)
                        .orElse(null));
    }

    /** A home page: everything can link to it. */
    boolean isHome() {
        return last.isEmpty();
    }

    /** Whether the number stands with the headline in one segment, and not before it as that of a section or ticker may. */
    boolean endsInNumber() {
        return number != null && last.contains(number);
    }

    /** The same page number, part or minute in the last segment. */
    boolean sameShortNumbers(Address other) {
        return numbers(last, SHORT_NUMBER).equals(numbers(other.last, SHORT_NUMBER));
    }

    /** The same page in another folder or at another host. */
    boolean sameSlug(Address other) {
        return last.equals(other.last) && last.indexOf('-') != last.lastIndexOf('-');
    }

    private static List<String> numbers(String text, Pattern kind) {
        return kind.matcher(text).results().map(MatchResult::group).toList();
    }
}
