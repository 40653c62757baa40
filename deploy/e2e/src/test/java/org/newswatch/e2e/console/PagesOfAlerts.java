package org.newswatch.e2e.console;

import java.util.List;
import java.util.regex.Pattern;

/** Reads a page of alerts without a browser. */
final class PagesOfAlerts {

    private static final Pattern ALERT = Pattern.compile("<li class=\"card story\" id=\"a([0-9a-f-]+)\"");
    private static final Pattern OLDER = Pattern.compile("<li class=\"more\"><a class=\"button\" href=\"([^\"]+)\"");

    private PagesOfAlerts() {}

    static List<String> ids(String html) {
        return ALERT.matcher(html).results().map(found -> found.group(1)).toList();
    }

    /** The address of the next page; null on the last one. */
    static String next(String html) {
        var older = OLDER.matcher(html);
        return older.find() ? older.group(1).replace("&amp;", "&") : null;
    }
}
