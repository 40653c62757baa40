package org.newswatch.ingest.article;

import static java.util.Locale.ROOT;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Brings the many spellings of one address to one. */
public final class Links {

    /** Longest address taken, in characters as it came. */
    public static final int MAX_LENGTH = 2_048;

    /** RFC 3986, appendix B: scheme, authority, path, query. */
    private static final Pattern ADDRESS =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.DOTALL);

    private static final LinkRules RULES = LinkRules.known();
    private static final int WRAPPERS = 3;

    private Links() {}

    /**
     * Wrappers, tracking parameters and session ids are dropped, known ones only: many sites name an article by a
     * parameter.
     *
     * @throws InvalidValue when the text is no absolute http or https address with a host
     */
    public static Link canonical(String raw) {
        return canonical(raw, WRAPPERS);
    }

    private static Link canonical(String raw, int wrappers) {
        if (raw.length() > MAX_LENGTH) {
            throw new InvalidValue("must have at most " + MAX_LENGTH + " characters");
        }
        var parts = ADDRESS.matcher(Text.oneLine(raw));
        if (!parts.matches()) {
            throw new InvalidValue("must be an absolute http or https address");
        }
        var scheme = parts.group(1).toLowerCase(ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new InvalidValue("must be an http or https address, not " + scheme);
        }
        var authority = Authority.of(scheme, parts.group(2));
        var query = parts.group(4) == null ? "" : parts.group(4);
        return wrapped(authority, parts.group(3), query, wrappers)
                .orElseGet(() -> own(scheme, authority, parts.group(3), query));
    }

    /** The address that this one leads on to; empty when it is no wrapper, or what it holds is no address. */
    private static Optional<Link> wrapped(Authority authority, String path, String query, int wrappers) {
        try {
            return wrappers == 0
                    ? Optional.empty()
                    : RULES.target(authority.host(), path, query).map(target -> canonical(target, wrappers - 1));
        } catch (InvalidValue noAddress) {
            return Optional.empty();
        }
    }

    private static Link own(String scheme, Authority authority, String rawPath, String rawQuery) {
        var path = withoutDotSegments(RULES.keptPath(PercentEncoding.normalise(rawPath)));
        var query = RULES.kept(PercentEncoding.normalise(rawQuery));
        return new Link(scheme + "://" + authority + path + (query.isEmpty() ? "" : "?" + query), authority.host());
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
