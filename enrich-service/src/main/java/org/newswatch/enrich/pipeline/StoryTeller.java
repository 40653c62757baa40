package org.newswatch.enrich.pipeline;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.newswatch.enrich.story.Merge;
import org.newswatch.enrich.story.Placed;
import org.newswatch.enrich.story.Stories;
import org.newswatch.enrich.story.StoriesUnavailable;
import org.newswatch.enrich.story.Story;
import org.newswatch.enrich.story.Telling;

/** Says of a batch of articles which story each tells. */
@Singleton
class StoryTeller {

    private static final Logger LOG = Logger.getLogger(StoryTeller.class);

    private final Stories stories;
    private final Persistence persistence;
    private final PipelineMetrics metrics;

    StoryTeller(Stories stories, Persistence persistence, PipelineMetrics metrics) {
        this.stories = stories;
        this.persistence = persistence;
        this.metrics = metrics;
    }

    /** However long the database is away. An article that cannot be placed for what it is tells a story of its own. */
    Placed place(List<Outcome.Analysed> batch) {
        var tellings = batch.stream().map(StoryTeller::telling).toList();
        var placed = persistence.until(() -> placeAllOrEach(tellings));
        metrics.count(placed);
        return placed;
    }

    private Placed placeAllOrEach(List<Telling> tellings) {
        try {
            return stories.place(tellings);
        } catch (StoriesUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf("a batch could not be placed in stories, trying one by one: articles=%d", tellings.size());
            return placeEach(tellings);
        }
    }

    private Placed placeEach(List<Telling> tellings) {
        var told = new ArrayList<Story>();
        var merges = new ArrayList<Merge>();
        for (var telling : tellings) {
            try {
                var placed = stories.place(List.of(telling));
                told.addAll(placed.stories());
                merges.addAll(placed.merges());
            } catch (StoriesUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.errorf(e, "an article cannot be placed, it tells a story of its own: id=%s", telling.articleId());
                metrics.countUnplaced();
                told.add(Story.of(telling));
            }
        }
        return new Placed(told, merges);
    }

    static Telling telling(Outcome.Analysed analysed) {
        var article = analysed.article();
        return new Telling(
                article.id(),
                article.version(),
                analysed.analysis().text(),
                article.publisher(),
                article.toldAt(),
                analysed.analysis().topics().stream().map(tag -> tag.id()).toList(),
                analysed.analysis().entities().stream()
                        .map(entity -> entity.id())
                        .toList(),
                article.wasWithdrawn(),
                Boolean.TRUE.equals(article.backlog()));
    }
}
