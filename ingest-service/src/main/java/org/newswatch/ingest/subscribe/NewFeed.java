package org.newswatch.ingest.subscribe;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.feed.Feed;

/**
 * A feed about to be subscribed to.
 *
 * @param title the subscriber's, else the feed's
 * @param titledBy subscriber or feed
 * @param intervalAsked in seconds
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class) // as the columns are named
record NewFeed(
        UUID id,
        String url,
        @Nullable String title,
        String titledBy,
        @Nullable String format,
        @Nullable String language,
        @Nullable String site,
        List<String> tags,
        @Nullable Long intervalAsked) {

    /** As the subscriber asked; what the feed says of itself fills the rest, where it is known. */
    static NewFeed of(
            Link url,
            @Nullable String title,
            @Nullable Duration interval,
            List<String> tags,
            Feed.@Nullable About about) {
        return new NewFeed(
                UuidCreator.getTimeOrderedEpoch(),
                url.value(),
                title == null && about != null ? about.title() : title,
                title == null ? "feed" : "subscriber",
                about == null ? null : about.format(),
                about == null ? null : about.language(),
                about == null ? null : about.site(),
                tags,
                interval == null ? null : interval.toSeconds());
    }

    /** What names the feed beside its tenant: http and https are one. */
    String address() {
        return url.substring(url.indexOf("://") + 3);
    }
}
