package org.newswatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newswatch.local.ProjectFolder;
import org.newswatch.local.Topics;

/** The AsyncAPI document says of topics and contracts what the stack and the services say. */
class AsyncApiTest {

    private final Path document = ProjectFolder.find().root().resolve("deploy/asyncapi.yaml");
    private final JsonNode api = new YAMLMapper().readTree(document.toFile());

    AsyncApiTest() throws IOException {}

    @Test
    void everyTopicOfTheStackIsDescribedAndNoOther() {
        var topics = new HashSet<>(Set.of(Topics.ACCESS_KEYS, Topics.FEED_HEALTH));
        Stream.concat(Topics.ARTICLES.stream(), Stream.of(Topics.STORIES_MERGED))
                .forEach(topic -> topics.addAll(Set.of(topic, topic + "-dead")));

        var addresses = new HashSet<>(api.get("channels").findValuesAsText("address"));
        addresses.remove("null");

        assertThat(addresses).isEqualTo(topics);
    }

    @Test
    void everyPayloadIsTheSchemaOfItsContract() {
        var messages = api.at("/components/messages");

        var schemas = messages.findValues("payload").stream()
                .map(payload -> payload.path("$ref").asText())
                .filter(reference -> !reference.isEmpty())
                .toList();

        assertThat(schemas).hasSize(10).allSatisfy(schema -> assertThat(document.resolveSibling(schema))
                .exists());
    }

    @Test
    void everyReferenceInsideTheDocumentLeadsSomewhere() {
        assertThat(api.findValuesAsText("$ref"))
                .filteredOn(reference -> reference.startsWith("#"))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(api.at(reference.substring(1)).isMissingNode())
                                .isFalse());
    }
}
