package org.newswatch.enrich.story;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Places one batch in one transaction, while all other replicas wait. */
final class Turn {

    /** A batch has fewer articles than this, so that number = turn × this + place in the batch. */
    static final int MOST = 1 << 16;

    private static final int FORGETS_EVERY = 16;

    private final StoryConfig config;
    private final Eras eras;
    private final StoryTables tables;
    private final StoryWriter writer;
    private final Connection connection;
    private final Instant now;

    Turn(Connection connection, StoryConfig config, Eras eras, Instant now) {
        this.config = config;
        this.eras = eras;
        this.tables = new StoryTables(connection);
        this.writer = new StoryWriter(connection);
        this.connection = connection;
        this.now = now;
    }

    Placed place(List<Reading> batch) throws SQLException {
        long turn = tables.turn();
        int era = eras.at(now);
        eras.begin(connection, era);
        if (turn % FORGETS_EVERY == 0) {
            writer.forget(now.minus(config.memory()));
        }
        var known = tables.known(
                batch.stream().map(reading -> reading.telling().articleId()).toList());
        var before = Map.copyOf(known);
        var news = batch.stream().filter(reading -> isNews(reading, before)).toList();
        var placement = placement(news, before);
        var places = new HashMap<Long, Place>();
        for (int i = 0; i < batch.size(); i++) {
            var reading = batch.get(i);
            if (isNews(reading, known)) {
                var telling = reading.telling();
                var place = placement.place(reading, known.get(telling.articleId()), turn * MOST + i);
                known.put(telling.articleId(), new Known(place.no(), place.story(), telling.version()));
                places.put(
                        place.no(),
                        new Place(place.reading(), place.no(), place.story(), before.containsKey(telling.articleId())));
            }
        }
        write(List.copyOf(places.values()), placement.unions(), era);
        return answer(batch, before, known, placement);
    }

    /** An article that is known in this version, or in a later one, keeps its place. */
    private static boolean isNews(Reading reading, Map<String, Known> known) {
        var earlier = known.get(reading.telling().articleId());
        return earlier == null || earlier.version() < reading.telling().version();
    }

    private Placement placement(List<Reading> news, Map<String, Known> known) throws SQLException {
        var candidates = new Candidates(config);
        var keys = new HashSet<Long>();
        news.forEach(reading -> Arrays.stream(reading.keys()).forEach(keys::add));
        tables.find(keys, config.commonTerm(), candidates);
        var found = new HashSet<Long>();
        news.forEach(reading -> found.addAll(candidates.of(reading)));
        var members = tables.members(found);
        var stories = new HashSet<Long>();
        members.values().forEach(member -> stories.add(member.story()));
        known.values().forEach(article -> stories.add(article.story()));
        var firsts = new HashSet<>(stories);
        known.values().forEach(article -> firsts.add(article.no()));
        firsts.removeAll(members.keySet());
        members.putAll(tables.members(firsts));
        return new Placement(config, candidates, members, tables.extents(stories));
    }

    private void write(List<Place> places, List<Union> unions, int era) throws SQLException {
        if (places.isEmpty()) {
            return;
        }
        writer.articles(places, now);
        writer.texts(places, era);
        for (var union : unions) {
            writer.merge(union, now);
        }
    }

    /** Told again is what an article brought together before; one that is new has brought together what it does now. */
    private Placed answer(List<Reading> batch, Map<String, Known> before, Map<String, Known> known, Placement placement)
            throws SQLException {
        var numbers = new HashSet<Long>();
        var causes = new HashSet<Long>();
        known.values().forEach(article -> numbers.add(placement.storyNow(article.story())));
        before.values().forEach(article -> causes.add(article.no()));
        placement.unions().forEach(union -> causes.add(union.cause()));
        var stories = tables.stories(numbers);
        var answers = new ArrayList<Story>(batch.size());
        for (var reading : batch) {
            var article = Objects.requireNonNull(known.get(reading.telling().articleId()));
            var story = stories.get(placement.storyNow(article.story()));
            answers.add(story == null ? Story.of(reading.telling()) : story);
        }
        return new Placed(answers, tables.merges(causes));
    }
}
