package org.newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.newswatch.ingest.article.Article;

/** How many new items a feed brings a day. */
final class Pace {

    /** A week's habit is learned in about that time. */
    private static final double MEMORY_DAYS = 3;

    private static final Duration WEEK = Duration.ofDays(7);
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private Pace() {}

    /** An average in which what is three days ago counts for a third. */
    static double after(double perDay, int fresh, Duration since) {
        double days = Math.max(since.toSeconds(), 60) / SECONDS_A_DAY;
        double kept = Math.exp(-days / MEMORY_DAYS);
        return perDay * kept + fresh / days * (1 - kept);
    }

    /** What the dates of a first document tell: those of the last seven days, or of the time that a full document reaches back. */
    static double ofBacklog(List<Article> articles, Instant now) {
        var recent = articles.stream()
                .map(Article::publishedAt)
                .filter(Objects::nonNull)
                .filter(at -> at.isAfter(now.minus(WEEK)) && !at.isAfter(now))
                .sorted()
                .toList();
        if (recent.isEmpty()) {
            return 0;
        }
        boolean reachesBack = recent.size() < articles.size();
        var span = reachesBack ? WEEK : Duration.between(recent.getFirst(), now);
        return recent.size() / Math.max(span.toSeconds() / SECONDS_A_DAY, 1.0 / 24);
    }
}
