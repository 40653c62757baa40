package org.newswatch.ingest.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.ArticleId;

/** Gives each item its article id: the one it has had, else that of its address, else one of its feed and its name there. */
final class Naming {

    private final Claims claims;
    private final String feed;
    private final boolean trustsGuids;
    private final Set<ArticleId> taken;

    private Naming(Claims claims, UUID feed, boolean trustsGuids) {
        this.claims = claims;
        this.feed = feed.toString();
        this.trustsGuids = trustsGuids;
        this.taken = claims.known().stream().map(Known::id).collect(Collectors.toCollection(HashSet::new));
    }

    /** Returns an id for each item of the document. */
    static List<ArticleId> of(Claims claims, UUID feed, boolean trustsGuids, List<Article> articles, int[] places) {
        var usual = new ArrayList<ArticleId>();
        for (int i = 0; i < places.length; i++) {
            if (places[i] == usual.size()) {
                usual.add(articles.get(i).id());
            }
        }
        var naming = new Naming(claims, feed, trustsGuids);
        var ids = new ArrayList<ArticleId>();
        for (int place = 0; place < usual.size(); place++) {
            var known = claims.of(place);
            ids.add(known == null ? naming.fresh(claims.items().get(place), usual.get(place)) : known.id());
        }
        return ids;
    }

    /** An id that no other item of the feed has, now or before. */
    private ArticleId fresh(Item item, ArticleId usual) {
        boolean guidNamesIt = trustsGuids && item.hasGuid() && claims.count(item.guid()) == 1;
        var guid = ArticleId.ofItem(feed, "guid " + item.guid());
        var title = ArticleId.ofItem(feed, item.link() + "\n" + item.title());
        var both = ArticleId.ofItem(feed, item.guid() + "\n" + item.title() + "\n" + item.body() + item.published());
        if (!claims.isSharedAddress(item) && taken.add(usual)) {
            return usual;
        }
        if (guidNamesIt && taken.add(guid)) {
            return guid;
        }
        return taken.add(title) ? title : both;
    }
}
