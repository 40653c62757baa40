package org.newswatch.local;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the system, laid out as the chart's {@code topics.json} says; but kept once, as there is one broker. */
public final class Topics {

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
        var created = kafka.createTopics(all().stream().map(Layout::topic).toList())
                .values()
                .values();
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

    /** Partitions of the streams of articles, and of topics that nobody named. */
    static int partitions() {
        return all().stream().mapToInt(Layout::partitions).max().orElseThrow();
    }

    private static List<Layout> all() {
        try (var file = requireNonNull(Topics.class.getResourceAsStream("topics.json"))) {
            return new ObjectMapper().readValue(file, File.class).topics();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record File(List<Layout> topics) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Layout(String name, int partitions, Map<String, String> config) {

        NewTopic topic() {
            return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(config);
        }
    }
}
