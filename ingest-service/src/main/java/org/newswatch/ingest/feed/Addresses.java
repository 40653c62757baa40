package org.newswatch.ingest.feed;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.article.PercentEncoding;
import org.newswatch.ingest.article.Text;

/**
 * The addresses of a feed's items, relative ones resolved.
 *
 * @param origin where the feed came from, as the one who sent it says
 * @param site the page the feed says it belongs to
 */
record Addresses(@Nullable Link origin, @Nullable Link site) {

    private static final Pattern ABSOLUTE = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");

    /** @param site as the feed has it: absolute, relative to the origin, or useless */
    static Addresses of(@Nullable Link origin, @Nullable String site) {
        try {
            var page = site == null || site.isBlank() ? null : absolute(site, origin);
            return new Addresses(origin, page == null ? origin : page);
        } catch (InvalidValue useless) {
            return new Addresses(origin, origin);
        }
    }

    /** @throws InvalidValue when neither the item's link nor its guid is an address */
    Link of(RawItem item) {
        var link = item.link();
        if (link != null && !link.isBlank()) {
            return absolute(link, origin == null ? site : origin);
        }
        var guid = item.guid();
        if (guid != null && ABSOLUTE.matcher(Text.line(guid)).matches()) {
            return Links.canonical(guid);
        }
        throw new InvalidValue("the item has no link, and no guid that is an address");
    }

    private static Link absolute(String raw, @Nullable Link base) {
        var reference = Text.line(raw);
        if (ABSOLUTE.matcher(reference).matches()) {
            return Links.canonical(reference);
        }
        if (base == null) {
            throw new InvalidValue("the link is relative and nothing says to what: send ?source=");
        }
        try {
            return Links.canonical(resolved(reference, URI.create(base.value())));
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("the link is no address");
        }
    }

    private static String resolved(String reference, URI base) {
        int query = reference.indexOf('?');
        if (query == 0) {
            // RFC 3986 keeps the path here; java.net.URI follows an older one.
            return base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath() + reference;
        }
        var path = query < 0 ? reference : reference.substring(0, query);
        int fragment = path.indexOf('#');
        var clean = PercentEncoding.normalise(fragment < 0 ? path : path.substring(0, fragment));
        return base.resolve(clean) + (query < 0 ? "" : reference.substring(query));
    }
}
