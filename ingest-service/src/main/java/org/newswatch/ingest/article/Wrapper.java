package org.newswatch.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page that only leads on to another.
 *
 * @param label a part of the host that is always there: to look for it is faster than to match the whole
 * @param path matched from its beginning
 * @param how where the other's address stands: parameter, query, rest, segment or news
 * @param names of the parameters or the segment; of a rest, the scheme
 */
record Wrapper(Pattern host, String label, Pattern path, String how, List<String> names) {

    private static final Pattern ADDRESS = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);
    /** In the encoded names of Google News: field 4 of a protocol buffer, its length, the address. */
    private static final int ADDRESS_FIELD = 0x22;

    static Wrapper of(List<String> rule) {
        var name = rule.get(1);
        var label = name.replace("*.", "").replace(".*", "");
        return new Wrapper(host(name), label, path(rule.get(2)), rule.get(3), rule.subList(4, rule.size()));
    }

    private static Pattern host(String name) {
        var pattern = Pattern.quote(name)
                .replace("*.", "\\E(?:[a-z0-9-]+\\.){0,3}\\Q")
                .replace(".*", "\\E(?:\\.[a-z]{2,3}){1,2}\\Q");
        return Pattern.compile(pattern);
    }

    private static Pattern path(String prefix) {
        return Pattern.compile(Pattern.quote(prefix).replace("*", "\\E[^/]*\\Q"));
    }

    boolean isAt(String name) {
        return name.contains(label) && host.matcher(name).matches();
    }

    /** The address that it leads to, as it is written there. */
    Optional<String> target(String pagePath, String query) {
        var matched = path.matcher(pagePath);
        if (!matched.lookingAt()) {
            return Optional.empty();
        }
        boolean whole = matched.end() == pagePath.length();
        var rest = pagePath.substring(matched.end());
        return switch (how) {
            case "parameter" -> whole ? values(query).findFirst() : Optional.empty();
            case "query" -> whole ? address(query) : Optional.empty();
            case "rest" -> rest(rest, query);
            case "segment" ->
                Arrays.stream(rest.split("/"))
                        .filter(segment -> segment.startsWith(names.getFirst() + "="))
                        .flatMap(segment ->
                                address(segment.substring(names.getFirst().length() + 1)).stream())
                        .findFirst();
            case "news" -> whole ? news(pagePath.substring(pagePath.lastIndexOf('/') + 1)) : Optional.empty();
            default -> throw new IllegalStateException("link-rules.txt: no way of unwrapping is called " + how);
        };
    }

    private Stream<String> values(String query) {
        var parameters = query.split("&");
        return names.stream().flatMap(name -> Arrays.stream(parameters)
                .filter(parameter -> parameter.startsWith(name + "="))
                .flatMap(parameter -> address(parameter.substring(name.length() + 1)).stream()));
    }

    private Optional<String> rest(String rest, String query) {
        if (address(rest).isPresent()) {
            return address(rest);
        }
        boolean named = rest.indexOf('.') > 0;
        return named
                ? Optional.of(names.getFirst() + "://" + rest + (query.isEmpty() ? "" : "?" + query))
                : Optional.empty();
    }

    /** The text when it is an address, or is one when its percent-encoding is taken off. */
    private static Optional<String> address(String text) {
        return Optional.of(ADDRESS.matcher(text).matches() ? text : PercentEncoding.decoded(text))
                .filter(address -> ADDRESS.matcher(address).matches());
    }

    private static Optional<String> news(String name) {
        try {
            var bytes = Base64.getUrlDecoder().decode(name.replace("=", ""));
            for (int i = 0; i + 2 < bytes.length; i++) {
                boolean longer = bytes[i + 1] < 0;
                int start = i + (longer ? 3 : 2);
                int length = longer ? (bytes[i + 1] & 0x7F) | bytes[i + 2] << 7 : bytes[i + 1];
                if (bytes[i] == ADDRESS_FIELD && length > 0 && start + length <= bytes.length) {
                    return address(new String(bytes, start, length, UTF_8));
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
