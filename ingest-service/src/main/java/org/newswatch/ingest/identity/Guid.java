package org.newswatch.ingest.identity;

import static java.util.Locale.ROOT;

import java.util.regex.Pattern;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Links;

/**
 * What a feed calls an item, in normal form: an address without scheme, session id, tracking parameters and last slash.
 *
 * @param hash 0 for none: a missing guid, or the address of a home page
 */
record Guid(long hash, Kind kind, boolean strong) {

    static final Guid NONE = new Guid(0, Kind.NONE, false);

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.*");
    private static final Pattern SESSION =
            Pattern.compile("(?i);jsessionid=[^?#]*|(?<=[?&])(phpsessid|jsessionid|sessionid|session_id|sid)=[^&#]*&?");
    private static final Pattern NAMES_ONE =
            Pattern.compile("[0-9]{3}|(?<![0-9a-f])(?=[a-f]*+[0-9])(?=[0-9]*+[a-f])[0-9a-f]{8}");

    /** What a guid is made of, and so what an edit changes with it. */
    enum Kind {
        NONE,
        /** The item's address. */
        LINK,
        /** Has words of the headline. */
        HEADLINE,
        /** Neither: two that differ name two items. */
        OPAQUE
    }

    static Guid of(Article article) {
        var text = article.guid() == null ? "" : normal(article.guid());
        if (text.isEmpty() || (text.startsWith("//") && text.indexOf('/', 2) < 0)) {
            return NONE;
        }
        boolean strong = NAMES_ONE.matcher(text.toLowerCase(ROOT)).find();
        return new Guid(Item.hash(text), kind(text, article), strong);
    }

    static long hash(String guid) {
        return Item.hash(normal(guid));
    }

    private static Kind kind(String text, Article article) {
        if (text.equals(normal(article.link().value()))) {
            return Kind.LINK;
        }
        return Title.of(article.title()).shared(Title.of(text)) >= 2 ? Kind.HEADLINE : Kind.OPAQUE;
    }

    static String normal(String guid) {
        var text = guid.strip();
        if (!ADDRESS.matcher(text).matches()) {
            return text;
        }
        try {
            int hash = text.indexOf('#');
            var fragment = hash < 0 ? "" : text.substring(hash);
            var address =
                    SESSION.matcher(hash < 0 ? text : text.substring(0, hash)).replaceAll("");
            var link = Links.canonical(address).value();
            var schemeless = link.substring(link.indexOf("://") + 1);
            return (schemeless.endsWith("/") ? schemeless.substring(0, schemeless.length() - 1) : schemeless)
                    + fragment;
        } catch (InvalidValue e) {
            return text;
        }
    }
}
