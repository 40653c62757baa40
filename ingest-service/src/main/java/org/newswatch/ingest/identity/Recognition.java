package org.newswatch.ingest.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.ArticleId;

/**
 * What a document says in the light of what is remembered of its feed.
 *
 * @param ids of the articles, in their order
 * @param known how many of the articles had come before
 * @param after what is to be remembered now
 */
record Recognition(List<ArticleId> ids, int known, Memory after) {

    /** Most items remembered of a feed: the first of the document, then those that went last. */
    static final int MOST = 1_000;

    private static final long FORGOTTEN = 90 * 86_400L;

    /**
     * @param whole whether an item that is not in the document is missing from the feed
     * @param now seconds since 1970
     */
    static Recognition of(Memory before, UUID feed, List<Article> articles, boolean whole, long now) {
        var items = Items.of(articles);
        var claims = new Claims(items.all(), before.items());
        int reuses = SameGuid.isHandedOutTwice(claims) ? Memory.DISTRUST : before.reuses();
        var addresses = new SameAddress(claims, reuses < Memory.DISTRUST);
        addresses.claim();
        if (reuses < Memory.DISTRUST) {
            reuses = Math.min(Memory.DISTRUST, new SameGuid(claims, reuses).claim());
        }
        addresses.claimTheRest();
        boolean trustsGuids = reuses < Memory.DISTRUST;
        if (whole) {
            new Edits(claims, trustsGuids).claim();
        }
        var ids = Naming.of(claims, feed, trustsGuids, articles, items.places());
        var after = articles.isEmpty() ? before : new Memory(reuses, remembered(claims, ids, whole, now));
        return new Recognition(
                IntStream.of(items.places()).mapToObj(ids::get).toList(),
                (int) IntStream.of(items.places())
                        .filter(place -> claims.of(place) != null)
                        .count(),
                after);
    }

    private static List<Known> remembered(Claims claims, List<ArticleId> ids, boolean whole, long now) {
        var present = new ArrayList<Known>();
        for (int place = 0; place < Math.min(MOST, ids.size()); place++) {
            var item = claims.items().get(place);
            var one = claims.of(place);
            present.add(
                    one == null
                            ? new Known(item, ids.get(place), 0, false, Known.Asking.NO)
                            : new Known(item.first(one.item()), one.id(), 0, claims.isShaken(place), Known.Asking.NO));
        }
        var names = new HashSet<>(ids);
        var others =
                whole ? Vanished.mark(claims, now) : claims.known().stream().filter(claims::isFree);
        var left = others.filter(one -> one.isPresent() || one.gone() > now - FORGOTTEN)
                .filter(one -> !names.contains(one.id()))
                .sorted(Comparator.comparing(Known::isPresent)
                        .thenComparingLong(one -> one.gone())
                        .reversed());
        return Stream.concat(present.stream(), left).limit(MOST).toList();
    }
}
