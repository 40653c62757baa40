package org.newswatch.enrich.story;

import java.time.Instant;
import java.util.List;

/**
 * The event that one or more articles report, as known when it was asked for.
 *
 * @param id the id of the article that was placed in it first; shared by all that tell it
 * @param articles how many tell it, without those withdrawn
 * @param sources how many sources these have
 * @param languages BCP 47, sorted
 * @param firstAt time of the earliest
 * @param latestAt time of the latest
 */
public record Story(String id, int articles, int sources, List<String> languages, Instant firstAt, Instant latestAt) {

    /** An article that nobody else tells, or that was not compared with others. */
    public static Story of(Telling telling) {
        return new Story(telling.articleId(), 1, 1, List.of(telling.language()), telling.time(), telling.time());
    }
}
