package org.newswatch.ingest.identity;

import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.article.Links;

/**
 * An item that left the middle of its feed while older ones stayed: perhaps its article is no more.
 *
 * @param link under which it came last
 */
public record Vanished(ArticleId id, Link link, String title) {

    /** A feed that drops more than these at once is sorted anew, not edited. */
    private static final int MOST_AT_ONCE = 3;

    /** None for an item without an address of its own. */
    static Optional<Vanished> of(Known known) {
        try {
            return Optional.of(new Vanished(
                    known.id(),
                    Links.canonical(known.item().link()),
                    known.item().title()));
        } catch (InvalidValue withoutAddress) {
            return Optional.empty();
        }
    }

    /** The known items that are missing from the document, with those marked that left its middle. */
    static Stream<Known> mark(Claims claims, long now) {
        var missing = claims.known().stream().filter(claims::isFree).toList();
        var left = new HashSet<Known>();
        var stayed = new HashSet<Known>();
        for (var one : claims.known().reversed()) {
            if (one.isPresent() && !claims.isFree(one)) {
                stayed.add(one);
            } else if (one.isPresent() && stayed.stream().anyMatch(other -> isOlder(other, one))) {
                left.add(one);
            }
        }
        boolean few = left.size() <= MOST_AT_ONCE;
        return missing.stream().map(one -> one.isPresent() ? one.gone(now, few && left.contains(one)) : one);
    }

    private static boolean isOlder(Known other, Known than) {
        long here = than.item().published();
        long there = other.item().published();
        return here == Item.UNDATED || there == Item.UNDATED || there < here;
    }
}
