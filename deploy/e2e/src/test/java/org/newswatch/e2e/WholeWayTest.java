package org.newswatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.newswatch.local.ProjectFolder;

class WholeWayTest {

    private final Newsroom newsroom =
            new Newsroom(RunningStack.get().addresses(), RunningStack.get().adminKey());

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void anArticleGoesInOverHttpAndComesOutAsOneSignedWebhook() throws IOException {
        var energy = newsroom.subscribe(Map.of("topics", List.of("energy")));

        assertThat(newsroom.submit(gasArticle()).status()).isEqualTo(202);
        assertThat(newsroom.submit(gasArticle()).status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(newsroom.deliveries(energy)).hasSize(1));
        await().during(Duration.ofSeconds(1))
                .until(() -> newsroom.deliveries(energy).size() == 1);
        var delivery = newsroom.deliveries(energy).getFirst();
        assertThat(delivery.body().path("type").asText()).isEqualTo("article.matched");
        assertThat(delivery.body().at("/data/id").asText()).isEqualTo(delivery.id());
        assertThat(delivery.body().at("/data/why")).isNotEmpty();
        assertThat(newsroom.alerts(energy))
                .extracting(alert -> alert.path("id").asText())
                .containsExactly(delivery.id());
    }

    /** As far as times go, and further than nanoseconds in a long go. */
    @Test
    void anArticleDatedInTheYearOneIsToldLikeAnyOther() throws IOException {
        var ancient = newsroom.subscribe(Map.of("query", "\"amber caravan\""));
        var article = new HashMap<>(gasArticle());
        article.put("url", "https://danube-wire.example/amber-caravan");
        article.put("title", "The amber caravan reaches Carnuntum");
        article.put("publishedAt", "0001-01-01T00:00:00Z");

        assertThat(newsroom.submit(article).status()).isEqualTo(202);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(newsroom.deliveries(ancient)).hasSize(1));
        assertThat(newsroom.deliveries(ancient)
                        .getFirst()
                        .body()
                        .at("/data/article/publishedAt")
                        .asText())
                .startsWith("0001-01-01T00:00:00");
        await().during(Duration.ofSeconds(1))
                .until(() -> newsroom.deliveries(ancient).size() == 1);
    }

    @Test
    void theFirstSeedIsEnergyAndExpoAndAnEnergySubscriberHearsOnce() throws IOException {
        var energy = newsroom.subscribe(Map.of("topics", List.of("energy")));

        newsroom.submit(seed("000", "Serbian and Russian foreign ministers meet in Moscow"));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(newsroom.deliveries(energy)).hasSize(1));
        await().during(Duration.ofSeconds(1))
                .until(() -> newsroom.deliveries(energy).size() == 1);
        assertThat(topics(energy)).containsExactlyInAnyOrder("energy", "expo-2027");
    }

    @Test
    void theSecondSeedIsKosovoOnly() throws IOException {
        var kosovo = newsroom.subscribe(Map.of("topics", List.of("kosovo")));

        newsroom.submit(
                seed("003", "Top Russian diplomat to mark his birthday at work, meeting with Serbian counterpart"));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(newsroom.deliveries(kosovo)).hasSize(1));
        assertThat(topics(kosovo)).containsExactly("kosovo");
    }

    /** The topics of the one article that was delivered, after a look at the evidence for each. */
    private List<String> topics(Newsroom.Subscription subscription) {
        var topics = newsroom.deliveries(subscription).getFirst().body().at("/data/article/topics");
        assertThat(topics).isNotEmpty().allSatisfy(topic -> assertThat(topic.path("evidence"))
                .isNotEmpty()
                .allSatisfy(span -> assertThat(span.path("text").asText())
                        .hasSize(span.path("end").asInt() - span.path("start").asInt())));
        return StreamSupport.stream(topics.spliterator(), false)
                .map(topic -> topic.path("id").asText())
                .toList();
    }

    private static Map<String, Object> gasArticle() {
        return Map.of(
                "url", "https://danube-wire.example/gas-storage",
                "title", "Natural gas storage sites fill up before the first frost",
                "body", "Storage sites for natural gas are 94 percent full, the energy regulator said on Friday.",
                "language", "en",
                "source", Map.of("name", "Danube Wire"));
    }

    private static Map<String, Object> seed(String start, String title) throws IOException {
        var folder = Path.of(System.getProperty(
                "newswatch.seeds",
                ProjectFolder.find().root().resolve("../shared/seeds").toString()));
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: the seed articles are not in " + folder);
        try (var files = Files.newDirectoryStream(folder, start + "*.txt")) {
            var file = files.iterator().next();
            return Map.of(
                    "url",
                    "https://seeds.example/" + start,
                    "title",
                    title,
                    "body",
                    Files.readString(file),
                    "source",
                    Map.of("name", "Seeds"));
        }
    }
}
