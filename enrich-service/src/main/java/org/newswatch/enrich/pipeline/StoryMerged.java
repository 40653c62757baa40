package org.newswatch.enrich.pipeline;

import java.time.Instant;
import org.newswatch.enrich.story.Merge;

/**
 * That two stories are one from now on.
 *
 * @param story id of the one that goes on
 * @param absorbed id of the one that is no more
 * @param articles how many articles tell it
 */
record StoryMerged(String story, String absorbed, int articles, Instant at) {

    static final String TOPIC = "stories-merged";
    static final String TYPE = "org.newswatch.story.merged.v1";

    static StoryMerged of(Merge merge) {
        return new StoryMerged(merge.kept(), merge.absorbed(), merge.articles(), merge.at());
    }
}
