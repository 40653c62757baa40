package org.newswatch.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Text;

/** An address as a document writes it, which may be relative (RFC 3986, section 5). */
final class Reference {

    private static final int LONGEST = 8_192;
    private static final Pattern PARTS =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");

    private Reference() {}

    static boolean isAbsolute(String reference) {
        var parts = parts(reference);
        return parts != null && parts.group(1) != null;
    }

    /** Whether it could be followed: http or https with a host. */
    static boolean isWeb(String reference) {
        var parts = reference.indexOf(':') < 0 ? null : parts(reference);
        return parts != null
                && parts.group(1) != null
                && parts.group(1).toLowerCase(java.util.Locale.ROOT).startsWith("http")
                && parts.group(2) != null
                && !parts.group(2).isEmpty();
    }

    /** What a reference means at that base; as it is when there is no base to stand on. */
    static String resolve(@Nullable String base, String reference) {
        var to = base == null ? null : parts(reference);
        var from = base == null || to == null || to.group(1) != null ? null : parts(base);
        if (to == null || from == null) {
            return Text.line(reference);
        }
        if (to.group(2) != null) {
            return from.group(1) == null ? to.group() : from.group(1) + ":" + to.group();
        }
        var place = (from.group(1) == null ? "" : from.group(1) + ":")
                + (from.group(2) == null ? "" : "//" + from.group(2));
        var query = to.group(4) == null ? "" : "?" + to.group(4);
        var fragment = to.group(5) == null ? "" : "#" + to.group(5);
        if (to.group(3).isEmpty()) {
            var kept = to.group(4) == null && from.group(4) != null ? "?" + from.group(4) : query;
            return place + from.group(3) + kept + fragment;
        }
        return place + path(from, to.group(3)) + query + fragment;
    }

    private static String path(Matcher from, String path) {
        if (path.startsWith("/")) {
            return path;
        }
        var base = from.group(3);
        var folder = base.substring(0, base.lastIndexOf('/') + 1);
        return (folder.isEmpty() && from.group(2) != null ? "/" : folder) + path;
    }

    private static @Nullable Matcher parts(String raw) {
        var parts = PARTS.matcher(Text.line(raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw));
        return parts.matches() ? parts : null;
    }
}
