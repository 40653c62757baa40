package org.newswatch.alert.preview;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.raise.AlertedArticle;

/**
 * What a subscription would have been sent, had it been there.
 *
 * @param matches articles that it is true of; where updates are wanted, versions of them
 * @param stories that these tell
 * @param messages that would have gone to each channel
 * @param perDay every day of the window, and later ones on which something held would go
 * @param samples the newest of the alerts
 * @param nearMisses the newest of the articles that miss one part of it
 */
public record Preview(
        Window window,
        int matches,
        int stories,
        int messages,
        List<Day> perDay,
        List<Sample> samples,
        List<NearMiss> nearMisses,
        List<String> warnings) {

    /**
     * What was looked at.
     *
     * @param from when the oldest article came that was looked at
     * @param articles how many, each version one
     * @param complete whether these are all that are kept
     * @param zone in which days begin and end, that of the schedule
     */
    public record Window(Instant from, Instant to, int articles, boolean complete, String zone) {}

    /** What falls on a day: matches and stories as they came, messages as they went. */
    public record Day(LocalDate day, int matches, int stories, int messages) {}

    /** What an alert would have said. */
    public record Sample(AlertedArticle article, Alert.Story story, List<Alert.Clause> why, Instant raisedAt) {}

    /**
     * An article that all but matched.
     *
     * @param missing the one part of the subscription that is not true of it
     */
    public record NearMiss(Article article, List<String> missing) {}

    /** Enough of an article to recognise it. */
    public record Article(String id, int version, URI url, String title, String language, Instant receivedAt) {}
}
