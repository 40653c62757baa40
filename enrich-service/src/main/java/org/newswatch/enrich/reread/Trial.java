package org.newswatch.enrich.reread;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newswatch.enrich.topic.Evidence;
import org.newswatch.enrich.topic.Tag;
import org.newswatch.enrich.topic.TopicClassifier;

/** Two versions of a topic on the same articles. Of an article only its latest version counts. */
final class Trial {

    static final int MOST_SHOWN = 100;

    private final TopicClassifier draft;
    private final @Nullable TopicClassifier current;
    private final Map<String, Reading> readings = new LinkedHashMap<>();

    /**
     * Begins without an article.
     *
     * @param draft the topic alone, as it may become
     * @param current the topic alone, as it is; null where there is none
     */
    Trial(TopicClassifier draft, @Nullable TopicClassifier current) {
        this.draft = draft;
        this.current = current;
    }

    void read(EnrichedArticle article) {
        var earlier = readings.get(article.id());
        if (earlier != null && earlier.version() > article.version()) {
            return;
        }
        // Out and in again, so that the order is that of the latest versions.
        readings.remove(article.id());
        readings.put(article.id(), reading(article));
    }

    TrialResult result() {
        var tried = readings.values().stream()
                .filter(reading -> !reading.withdrawn())
                .toList();
        var gained = changes(tried.stream()
                .filter(reading -> reading.would() && !reading.does())
                .toList());
        var lost = changes(tried.stream()
                .filter(reading -> reading.does() && !reading.would())
                .toList());
        return new TrialResult(
                tried.size(),
                (int) tried.stream().filter(Reading::would).count(),
                (int) tried.stream().filter(Reading::does).count(),
                tried.size() - gained.size() - lost.size(),
                gained.size(),
                lost.size(),
                gained.stream().limit(MOST_SHOWN).toList(),
                lost.stream().limit(MOST_SHOWN).toList());
    }

    private Reading reading(EnrichedArticle article) {
        if (article.wasWithdrawn()) {
            return new Reading(article.version(), true, false, false, null);
        }
        var would = article.classify(draft).stream().findFirst();
        var does = Optional.ofNullable(current)
                .flatMap(it -> article.classify(it).stream().findFirst());
        var shown = would.isPresent() == does.isPresent()
                ? null
                : Change.of(article, would.or(() -> does).orElseThrow());
        return new Reading(article.version(), false, would.isPresent(), does.isPresent(), shown);
    }

    /** The newest first. */
    private static List<Change> changes(List<Reading> readings) {
        var changes = new ArrayList<Change>();
        for (var reading : readings) {
            if (reading.change() != null) {
                changes.add(reading.change());
            }
        }
        Collections.reverse(changes);
        return changes;
    }

    private record Reading(
            int version,
            boolean withdrawn,
            boolean would,
            boolean does,
            @Nullable Change change) {}

    /**
     * An article that the two versions of the topic see differently.
     *
     * @param score and evidence of the version that tags it
     */
    record Change(String id, String url, String title, double score, List<Evidence> evidence) {

        static Change of(EnrichedArticle article, Tag tag) {
            return new Change(article.id(), article.url(), article.title(), tag.score(), tag.evidence());
        }
    }

    /**
     * What came of a trial.
     *
     * @param tried articles
     * @param tagged how many of them the draft tags
     * @param currentlyTagged how many the topic tags as it is
     * @param gained those that only the draft tags, the newest first, at most 100 of {@code gainedTotal}
     * @param lost those that only the topic as it is tags, likewise
     */
    record TrialResult(
            int tried,
            int tagged,
            int currentlyTagged,
            int unchanged,
            int gainedTotal,
            int lostTotal,
            List<Change> gained,
            List<Change> lost) {}
}
