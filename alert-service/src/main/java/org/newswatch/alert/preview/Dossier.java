package org.newswatch.alert.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.newswatch.alert.deliver.DeliveryView;
import org.newswatch.alert.match.ArticleEnriched;
import org.newswatch.alert.recent.RecentArticle;
import org.newswatch.alert.subscribe.SubscriptionView;
import org.newswatch.percolator.Part;

/**
 * All that is known of one article and one subscription.
 *
 * @param subscription as it is now
 * @param seen the version that is looked at: the one that was told, else the newest
 * @param storedAt when the newest version came that is known at all
 * @param before the first alert on its story that another article was the reason for
 * @param forgotten the day of an alert on its story, or on it, where none is kept any more
 * @param ends the alerts on this article, the first one first
 */
record Dossier(
        SubscriptionView subscription,
        Optional<Seen> seen,
        Optional<Instant> storedAt,
        Optional<Told> before,
        Optional<LocalDate> forgotten,
        List<End> ends) {

    /** A version of the article that is kept, with each part of the subscription true of it or not. */
    record Seen(RecentArticle kept, ArticleEnriched article, List<Part> parts) {}

    /** An alert, and how it went on each channel. */
    record End(Told alert, List<DeliveryView> deliveries) {}
}
