package org.newswatch.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.article.Links;

/**
 * The addresses of a feed's items, relative ones resolved.
 *
 * @param origin where the feed came from, as the one who sent it says
 * @param site the page the feed says it belongs to
 * @param name what names the feed where neither is known
 */
record Addresses(@Nullable Link origin, @Nullable Link site, String name) {

    static Addresses of(@Nullable Link origin, @Nullable Link site, String name) {
        return new Addresses(origin, site == null ? origin : site, name);
    }

    /**
     * The page of a feed; null when nothing usable is said.
     *
     * @param site as the feed has it: absolute, relative to the origin, or useless
     */
    static @Nullable Link page(@Nullable Link origin, @Nullable String site) {
        return site == null || site.isBlank()
                ? null
                : orNull(Reference.resolve(origin == null ? null : origin.value(), site));
    }

    /** The canonical address; null when the text is none that could be followed. */
    static @Nullable Link orNull(@Nullable String address) {
        try {
            return address == null ? null : Links.canonical(address);
        } catch (InvalidValue useless) {
            return null;
        }
    }

    /**
     * What became of the links of an item.
     *
     * @param link the first that can be followed; null when none can
     * @param refused why the ones before it can't
     */
    record Found(@Nullable Link link, List<String> refused) {}

    Found of(RawItem item) {
        var refused = new ArrayList<String>();
        var base = origin == null ? site : origin;
        for (var written : item.links()) {
            try {
                var address = Reference.resolve(base == null ? null : base.value(), written);
                if (!Reference.isAbsolute(address)) {
                    throw new InvalidValue("is relative and nothing says to what: send ?source=");
                }
                return new Found(Links.canonical(address), refused);
            } catch (InvalidValue e) {
                refused.add("a link left out: it " + e.getMessage());
            }
        }
        return new Found(null, refused);
    }

    /** The name of an item that has no address of its own. */
    ArticleId idOf(String item) {
        return ArticleId.ofItem(origin != null ? origin.value() : site != null ? site.value() : name, item);
    }

    /** An address for such an item: a place on the page of its feed, where one is known. */
    Link placeOf(ArticleId id) {
        return site == null ? Link.none(id) : new Link(site.value() + "#item-" + id.value(), site.host());
    }

    /** Whether a link leads to the feed's page as a whole and names no item. */
    boolean isSite(Link link) {
        return link.equals(site) || link.equals(origin);
    }
}
