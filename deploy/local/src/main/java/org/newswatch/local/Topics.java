package org.newswatch.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the system and how each is laid out. */
public final class Topics {

    private static final int PARTITIONS = 4;

    /** The streams of articles, in the order an article passes them. */
    public static final List<String> ARTICLES = List.of("articles-ingested", "articles-enriched");

    /** Stories that turned out to be one. */
    public static final String STORIES_MERGED = "stories-merged";

    /** The keys that are good, read whole by every service. */
    public static final String ACCESS_KEYS = "access-keys";

    /** Changes in how feeds are, which no service reads: for whoever looks after the feeds. */
    public static final String FEED_HEALTH = "feed-health";

    private Topics() {}

    static void createIn(Admin kafka) throws InterruptedException {
        var created = kafka.createTopics(all().toList()).values().values();
        for (var topic : created) {
            try {
                topic.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new CannotStart("Kafka refused to create a topic: " + e.getCause(), e);
                }
            }
        }
    }

    private static Stream<NewTopic> all() {
        var keys = new NewTopic(ACCESS_KEYS, Optional.of(1), Optional.empty())
                .configs(Map.of("cleanup.policy", "compact", "min.cleanable.dirty.ratio", "0.1"));
        var events = Stream.concat(ARTICLES.stream(), Stream.of(STORIES_MERGED))
                .flatMap(topic -> Stream.of(topic, topic + "-dead"))
                .map(topic -> new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()));
        var health = new NewTopic(FEED_HEALTH, Optional.of(1), Optional.empty());
        return Stream.concat(Stream.of(keys, health), events);
    }
}
