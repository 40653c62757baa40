package org.newswatch.ingest.article;

import static java.util.Locale.ROOT;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings the many spellings of one address to one. */
public final class Links {

    /** Longest address taken, in characters as it came. */
    public static final int MAX_LENGTH = 2_048;

    /** RFC 3986, appendix B: scheme, authority, path, query. */
    private static final Pattern ADDRESS =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.DOTALL);

    private static final TrackingParameters TRACKING = TrackingParameters.known();

    private Links() {}

    /**
     * Only known tracking parameters are dropped: many sites name an article by a parameter.
     *
     * @throws InvalidValue when the text is no absolute http or https address with a host
     */
    public static Link canonical(String raw) {
        if (raw.length() > MAX_LENGTH) {
            throw new InvalidValue("must have at most " + MAX_LENGTH + " characters");
        }
        var parts = ADDRESS.matcher(Text.line(raw));
        if (!parts.matches()) {
            throw new InvalidValue("must be an absolute http or https address");
        }
        var scheme = parts.group(1).toLowerCase(ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new InvalidValue("must be an http or https address, not " + scheme);
        }
        var authority = Authority.of(scheme, parts.group(2));
        var path = withoutDotSegments(PercentEncoding.normalise(parts.group(3)));
        var query = parts.group(4) == null ? "" : withoutTracking(PercentEncoding.normalise(parts.group(4)));
        return new Link(scheme + "://" + authority + path + (query.isEmpty() ? "" : "?" + query), authority.host());
    }

    private static String withoutTracking(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !TRACKING.has(name(parameter)))
                .collect(Collectors.joining("&"));
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? parameter : parameter.substring(0, equals);
    }

    /** RFC 3986, section 5.2.4; an empty path is the root. */
    private static String withoutDotSegments(String path) {
        if (!path.startsWith("/")) {
            return "/";
        }
        var kept = new ArrayDeque<String>();
        var segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            var segment = segments[i];
            boolean last = i == segments.length - 1;
            if (segment.equals("..")) {
                kept.pollLast();
            }
            if (!segment.equals(".") && !segment.equals("..")) {
                kept.addLast(segment);
            } else if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }
}
