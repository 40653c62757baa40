package org.newswatch.ingest.markup;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The elements and attributes that a piece of HTML may hold to be shown beside our own; all others are left out. */
final class Sanitizer {

    private static final Set<String> PAGES = Set.of("http", "https", "mailto");
    private static final Set<String> PICTURES = Set.of("http", "https");

    private Sanitizer() {}

    /** Made once, because that takes longer than most texts do. */
    private static final PolicyFactory POLICY = policy();

    /** What addresses of the text being cleaned are relative to. */
    private static final ScopedValue<Addresses> ADDRESSES = ScopedValue.newInstance();

    static String clean(String html, @Nullable String baseUrl) {
        return ScopedValue.where(ADDRESSES, Addresses.under(baseUrl))
                .call(() -> POLICY.sanitize(Depth.cut(html)))
                .strip();
    }

    private static PolicyFactory policy() {
        AttributePolicy link = (element, attribute, value) -> ADDRESSES.get().absolute(value, PAGES);
        AttributePolicy picture = (element, attribute, value) -> ADDRESSES.get().absolute(value, PICTURES);
        return new HtmlPolicyBuilder()
                .allowElements(
                        "p",
                        "div",
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "blockquote",
                        "pre",
                        "hr",
                        "br",
                        "ul",
                        "ol",
                        "li",
                        "dl",
                        "dt",
                        "dd",
                        "figure",
                        "figcaption",
                        "table",
                        "caption",
                        "thead",
                        "tbody",
                        "tfoot",
                        "tr",
                        "th",
                        "td",
                        "a",
                        "img",
                        "b",
                        "i",
                        "u",
                        "s",
                        "em",
                        "strong",
                        "small",
                        "sub",
                        "sup",
                        "del",
                        "ins",
                        "mark",
                        "code",
                        "kbd",
                        "samp",
                        "var",
                        "q",
                        "cite",
                        "abbr",
                        "time",
                        "span")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("href")
                .matching(link)
                .onElements("a")
                .allowAttributes("src")
                .matching(picture)
                .onElements("img")
                .allowAttributes("alt", "title")
                .onElements("img")
                .allowAttributes("title")
                .onElements("a", "abbr")
                .allowAttributes("colspan", "rowspan")
                .matching(Sanitizer::number)
                .onElements("td", "th")
                .allowAttributes("width", "height")
                .matching(Sanitizer::number)
                .onElements("img")
                .allowAttributes("start")
                .matching(Sanitizer::number)
                .onElements("ol")
                .disallowWithoutAttributes("a", "img", "span")
                .disallowTextIn(
                        "script",
                        "style",
                        "noscript",
                        "template",
                        "iframe",
                        "object",
                        "embed",
                        "svg",
                        "math",
                        "audio",
                        "video",
                        "canvas",
                        "select",
                        "textarea",
                        "title",
                        "head",
                        "xmp",
                        "plaintext",
                        "noembed",
                        "noframes")
                .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                .toFactory();
    }

    private static @Nullable String number(String element, String attribute, String value) {
        return value.length() <= 4 && !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')
                ? value
                : null;
    }
}
