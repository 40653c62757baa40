package org.newswatch.enrich.story;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two replicas on one database get the same wire reports at the same time, in any order, some more than once. */
class RacingReplicasTest {

    private static final int EVENTS = 12;
    private static final int COPIES = 9;
    private static final int THREADS = 6;

    @Test
    void noStoryIsSplit() throws Exception {
        var database = Database.empty();
        var replicas = List.of(database.replica(), database.replica());
        var told = Collections.synchronizedList(new ArrayList<Placed>());

        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var runs = IntStream.range(0, THREADS)
                    .mapToObj(
                            thread -> threads.submit(() -> deliver(replicas.get(thread % 2), new Random(thread), told)))
                    .toList();
            for (var run : runs) {
                run.get();
            }
        }

        var followed = follow(told);
        var last = database.replica().place(copies()).stories();
        var copies = copies();
        for (int i = 0; i < copies.size(); i++) {
            var story = last.get(i);
            assertThat(story.articles()).isEqualTo(COPIES);
            assertThat(followed.get(copies.get(i).articleId())).isEqualTo(story.id());
        }
        assertThat(last.stream().map(Story::id).distinct()).hasSize(EVENTS);
        assertThat(database.count("story_article")).isEqualTo((long) EVENTS * COPIES);
    }

    /** Each thread delivers a random two thirds, as consumers do around a rebalance; together nearly all, several times. */
    private static Void deliver(Stories stories, Random random, List<Placed> told) {
        var mine = copies();
        Collections.shuffle(mine, random);
        int at = 0;
        while (at < mine.size()) {
            int size = Math.min(1 + random.nextInt(12), mine.size() - at);
            var batch = mine.subList(at, at + size);
            told.add(stories.place(batch));
            // Every third batch is redelivered: its offsets were not committed.
            at += random.nextInt(3) == 0 ? 0 : size;
        }
        return null;
    }

    /** Where a reader of all events puts each article: its story, and what that was absorbed by. */
    private static Map<String, String> follow(List<Placed> told) {
        var keptBy = told.stream()
                .flatMap(placed -> placed.merges().stream())
                .collect(toMap(Merge::absorbed, Merge::kept, (a, b) -> {
                    assertThat(a).isEqualTo(b);
                    return a;
                }));
        var placedIn = new HashMap<String, String>();
        var ids = copies().stream().map(Telling::articleId).toList();
        for (var placed : told) {
            for (var story : placed.stories()) {
                placedIn.put(story.id(), root(keptBy, story.id()));
            }
        }
        var roots = new HashMap<String, String>();
        ids.forEach(id -> roots.put(id, root(keptBy, rootOfEvent(placedIn, id))));
        return roots;
    }

    private static String rootOfEvent(Map<String, String> placedIn, String articleId) {
        var event = articleId.substring(0, articleId.indexOf('-') + 1);
        var roots = placedIn.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(event))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        assertThat(roots).as("stories of event " + event).hasSize(1);
        return roots.getFirst();
    }

    private static String root(Map<String, String> keptBy, String story) {
        var root = story;
        while (keptBy.containsKey(root)) {
            root = keptBy.get(root);
        }
        return root;
    }

    private static List<Telling> copies() {
        var copies = new ArrayList<Telling>();
        for (int event = 0; event < EVENTS; event++) {
            for (int copy = 0; copy < COPIES; copy++) {
                copies.add(
                        Tellings.telling(event + "-" + copy, WireReports.title(event), WireReports.copy(event, copy)));
            }
        }
        return copies;
    }
}
