package org.newswatch.ingest.poll;

import static java.util.Locale.ROOT;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newswatch.egress.Head;

/**
 * What the HTTP headers {@code Link} of a feed's answer say of its hubs (RFC 8288, WebSub 1.0 section 4).
 *
 * @param self the address the feed calls its own
 * @param hubs in their order
 */
record LinkHeaders(@Nullable String self, List<String> hubs) {

    static final LinkHeaders NONE = new LinkHeaders(null, List.of());

    private static final int LONGEST = 16_384;

    /** @param at where the answer came from: the base of relative addresses */
    static LinkHeaders of(Head head, URI at) {
        var links = new ArrayList<Link>();
        for (var header : head.headers().getOrDefault("link", List.of())) {
            if (header.length() <= LONGEST) {
                new Scanner(header).readInto(links);
            }
        }
        var selves = addresses(links, "self", at);
        return new LinkHeaders(selves.isEmpty() ? null : selves.getFirst(), addresses(links, "hub", at));
    }

    private static List<String> addresses(List<Link> links, String relation, URI at) {
        return links.stream()
                .filter(link -> link.isOf(relation))
                .flatMap(link -> resolved(at, link.target()).stream())
                .distinct()
                .toList();
    }

    private static List<String> resolved(URI at, String target) {
        try {
            var address = at.resolve(target);
            return "http".equals(address.getScheme()) || "https".equals(address.getScheme())
                    ? List.of(address.toString())
                    : List.of();
        } catch (IllegalArgumentException noAddress) {
            return List.of();
        }
    }

    /** One link; of parameters that come twice the first counts. */
    private record Link(String target, Map<String, String> parameters) {

        /** A link with an anchor is about something else. */
        boolean isOf(String relation) {
            return !parameters.containsKey("anchor")
                    && List.of(parameters
                                    .getOrDefault("rel", "")
                                    .toLowerCase(ROOT)
                                    .split("\\s+"))
                            .contains(relation);
        }
    }

    /** Goes over one header's value; what comes before the next {@code <} and is no parameter is passed over. */
    private static final class Scanner {

        private final String value;
        private int at;

        Scanner(String value) {
            this.value = value;
        }

        void readInto(List<Link> links) {
            for (at = value.indexOf('<'); at >= 0; at = value.indexOf('<', at)) {
                int end = value.indexOf('>', at);
                if (end < 0) {
                    return;
                }
                var target = value.substring(at + 1, end).strip();
                at = end + 1;
                links.add(new Link(target, parameters()));
            }
        }

        private Map<String, String> parameters() {
            var parameters = new HashMap<String, String>();
            skipSpace();
            while (at < value.length() && value.charAt(at) == ';') {
                at++;
                var name = token().toLowerCase(ROOT);
                skipSpace();
                var said = "";
                if (at < value.length() && value.charAt(at) == '=') {
                    at++;
                    skipSpace();
                    said = at < value.length() && value.charAt(at) == '"' ? quoted() : token();
                }
                parameters.putIfAbsent(name, said);
                skipSpace();
            }
            return parameters;
        }

        private String token() {
            skipSpace();
            int start = at;
            while (at < value.length() && ";,=\"<".indexOf(value.charAt(at)) < 0) {
                at++;
            }
            return value.substring(start, at).strip();
        }

        private String quoted() {
            var text = new StringBuilder();
            for (at++; at < value.length() && value.charAt(at) != '"'; at++) {
                if (value.charAt(at) == '\\' && at + 1 < value.length()) {
                    at++;
                }
                text.append(value.charAt(at));
            }
            at++;
            return text.toString();
        }

        private void skipSpace() {
            while (at < value.length() && (value.charAt(at) == ' ' || value.charAt(at) == '\t')) {
                at++;
            }
        }
    }
}
