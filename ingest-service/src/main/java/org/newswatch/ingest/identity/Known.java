package org.newswatch.ingest.identity;

import org.newswatch.ingest.article.ArticleId;

/**
 * An item that has come before.
 *
 * @param item as it came last
 * @param id of its article, the first it had
 * @param gone seconds since 1970 when it was first missing; 0 while it is in the last document
 * @param shaken whether its guid once came with another address and nothing else to show that it is the same item
 */
record Known(Item item, ArticleId id, long gone, boolean shaken, Asking asking) {

    /** Whether its address is to be asked if it still exists. */
    enum Asking {
        NO,
        DUE,
        DONE
    }

    boolean isPresent() {
        return gone == 0;
    }

    Known gone(long now, boolean fromTheMiddle) {
        return new Known(item, id, now, shaken, fromTheMiddle && asking == Asking.NO ? Asking.DUE : asking);
    }

    Known asked() {
        return new Known(item, id, gone, shaken, Asking.DONE);
    }
}
