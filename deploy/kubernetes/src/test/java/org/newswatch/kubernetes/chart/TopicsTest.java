package org.newswatch.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** topics.json against what the services say of Kafka, and what is rendered from it against topics.json. */
class TopicsTest {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final String INCOMING = "mp.messaging.incoming.";
    private static final String OUTGOING = "mp.messaging.outgoing.";

    private final JsonNode file =
            Chart.YAML.readTree(Chart.FOLDER.resolve("topics.json").toFile());

    TopicsTest() throws IOException {}

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "alert"})
    void serviceReadsAndWritesWhatItsSettingsSay(String service) throws IOException {
        var settings = settings(service);
        var channels = settings.stringPropertyNames().stream()
                .filter(name -> name.endsWith(".connector") && name.startsWith("mp.messaging."))
                .map(name -> name.substring(0, name.length() - ".connector".length()))
                .filter(name -> !name.startsWith("mp.messaging.connector"))
                .toList();

        for (var channel : channels) {
            var topic = settings.getProperty(channel + ".topic", channel.substring(INCOMING.length()));
            assertThat(with(channel.startsWith(OUTGOING) ? "writers" : "readers", service))
                    .contains(topic);
            var dead = settings.getProperty(channel + ".dead-letter-queue.topic");
            if (dead != null) {
                assertThat(with("writers", service)).contains(dead);
            }
        }
    }

    @Test
    void groupsAreThoseOfTheServices() throws IOException {
        var groups = new TreeSet<String>();
        for (var service : Set.of("ingest", "enrich", "alert")) {
            var settings = settings(service);
            for (var name : settings.stringPropertyNames()) {
                if (name.startsWith(INCOMING) && name.endsWith(".group.id")) {
                    var group = settings.getProperty(name);
                    var channel = name.substring(INCOMING.length(), name.length() - ".group.id".length());
                    groups.add(group);
                    assertThat(file.at("/groups/" + group + "/service").asText())
                            .isEqualTo(service);
                    assertThat(file.at("/groups/" + group + "/topic").asText()).isEqualTo(channel);
                }
            }
        }

        assertThat(file.get("groups").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(groups);
    }

    @Test
    void topicsInTheCodeAreThoseOfTheFile() throws IOException {
        var asyncapi =
                Chart.YAML.readTree(PROJECT.resolve("deploy/asyncapi.yaml").toFile());
        var addresses = Cluster.stream(asyncapi.get("channels"))
                .filter(channel -> channel.path("address").isTextual())
                .map(channel -> channel.get("address").asText())
                .collect(Collectors.toSet());

        assertThat(names()).containsAll(addresses);
        for (var topic : names()) {
            assertThat(mentioned(topic.replaceFirst("-dead$", ""))).as(topic).isTrue();
        }
    }

    @Test
    void userOfKafkaHasTheRightsOfItsServiceAndNoMore() {
        var cluster = Cluster.of(Chart.ci("operators"));

        for (var service : Set.of("ingest", "enrich", "alert")) {
            var rights =
                    cluster.named("KafkaUser", Chart.RELEASE + "-" + service).at("/spec/authorization/acls");
            assertThat(allowed(rights, "topic", "Write")).isEqualTo(with("writers", service));
            assertThat(allowed(rights, "topic", "Read")).isEqualTo(with("readers", service));
            assertThat(allowed(rights, "topic", "AlterConfigs"))
                    .isEqualTo(service.equals("alert") ? Set.of("access-keys") : Set.of());
            assertThat(allowed(rights, "group", "Read"))
                    .isEqualTo(file.get("groups").properties().stream()
                            .filter(group ->
                                    group.getValue().get("service").asText().equals(service))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()));
            assertThat(Cluster.stream(rights)
                            .map(right -> right.at("/resource/patternType").asText()))
                    .containsOnly("literal");
        }
    }

    @Test
    void noMoreReplicasAreScaledToThanThereArePartitions() {
        var cluster = Cluster.of(Chart.ci("operators"));

        cluster.all("ScaledObject").forEach(scaled -> {
            var topic = scaled.at("/spec/triggers/0/metadata/topic").asText();
            var group = scaled.at("/spec/triggers/0/metadata/consumerGroup").asText();
            var partitions =
                    cluster.named("KafkaTopic", topic).at("/spec/partitions").asInt();
            assertThat(scaled.at("/spec/maxReplicaCount").asInt()).isBetween(1, partitions);
            assertThat(file.at("/groups/" + group + "/topic").asText()).isEqualTo(topic);
        });
        assertThat(cluster.all("ScaledObject")).hasSize(2);
    }

    @Test
    void everyTopicIsKeptByThreeAndAcknowledgedByTwo() {
        var topics = Cluster.of(Chart.ci("operators")).all("KafkaTopic").toList();

        assertThat(topics)
                .extracting(topic -> topic.at("/metadata/name").asText())
                .hasSameElementsAs(names());
        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
            assertThat(topic.at("/spec/config/min.insync.replicas").asInt()).isEqualTo(2);
        });
    }

    @Test
    void brokerOfTheQuickstartMakesTopicsAlike() throws IOException {
        var broker = new Properties();
        try (var in = Files.newBufferedReader(Path.of("quickstart/stores/server.properties"))) {
            broker.load(in);
        }
        var ingested = file.at("/topics/0");

        assertThat(broker.getProperty("num.partitions"))
                .isEqualTo(ingested.get("partitions").asText());
        assertThat(Long.parseLong(broker.getProperty("log.retention.hours")) * 3_600_000)
                .isEqualTo(ingested.at("/config/retention.ms").asLong());
    }

    private static Set<String> allowed(JsonNode rights, String type, String operation) {
        return Cluster.stream(rights)
                .filter(right -> right.at("/resource/type").asText().equals(type))
                .filter(right -> Cluster.stream(right.get("operations"))
                        .anyMatch(one -> one.asText().equals(operation)))
                .map(right -> right.at("/resource/name").asText())
                .collect(Collectors.toSet());
    }

    private Set<String> names() {
        return Cluster.stream(file.get("topics"))
                .map(topic -> topic.get("name").asText())
                .collect(Collectors.toSet());
    }

    private Set<String> with(String role, String service) {
        return Cluster.stream(file.get("topics"))
                .filter(topic -> Cluster.stream(topic.get(role))
                        .anyMatch(one -> one.asText().equals(service)))
                .map(topic -> topic.get("name").asText())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Properties settings(String service) throws IOException {
        var settings = new Properties();
        var file = PROJECT.resolve(service + "-service/src/main/resources/application.properties");
        try (var in = Files.newBufferedReader(file)) {
            settings.load(in);
        }
        return settings;
    }

    private static boolean mentioned(String topic) throws IOException {
        for (var folder : Set.of("ingest-service", "enrich-service", "alert-service", "libs/gate")) {
            try (var files = Files.walk(PROJECT.resolve(folder).resolve("src/main"))) {
                for (var file : files.filter(one -> one.toString().matches(".*\\.(java|properties)"))
                        .toList()) {
                    if (Files.readString(file).contains(topic)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
