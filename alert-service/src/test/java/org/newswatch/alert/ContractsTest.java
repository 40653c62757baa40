package org.newswatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.alert.deliver.DigestTold;
import org.newswatch.alert.deliver.WebhookEvent;
import org.newswatch.alert.raise.Alert;

@Service
class ContractsTest {

    private static final Path CONTRACT = Path.of("contract");

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article-matched.v1.json",
                "article-matched.v1.entities.json",
                "article-matched.v1.confirmed.json",
                "article-matched.v1.withdrawal.json"
            })
    void exampleOfAMatchedArticleIsWhatAnAlertBecomes(String file) throws IOException {
        var example = example(file).get("data");

        var alert = json.treeToValue(example, Alert.class);

        assertThat((Object) json.readTree(json.writeValueAsBytes(alert))).isEqualTo(example);
        assertThat(faults("article-matched.v1.schema.json", file)).isEmpty();
    }

    @Test
    void exampleOfAThinOneIsTheSameAlertInShort() throws IOException {
        var alert = json.treeToValue(example("article-matched.v1.json").get("data"), Alert.class);

        var thin = json.readTree(json.writeValueAsBytes(WebhookEvent.thin(alert)));

        assertThat((Object) thin).isEqualTo(example("article-matched-thin.v1.json"));
    }

    @Test
    void exampleOfADigestIsWhatAWebhookIsSent() throws IOException {
        var example = example("digest.v1.json").get("data");

        var digest = json.treeToValue(example, DigestTold.class);

        assertThat((Object) json.readTree(json.writeValueAsBytes(digest))).isEqualTo(example);
    }

    @Test
    void examplesOfTheOthersObeyTheirSchemas() throws IOException {
        assertThat(faults("digest.v1.schema.json", "digest.v1.json")).isEmpty();
        assertThat(faults("article-matched-thin.v1.schema.json", "article-matched-thin.v1.json"))
                .isEmpty();
        assertThat(faults("channel-disabled.v1.schema.json", "channel-disabled.v1.json"))
                .isEmpty();
        assertThat(faults("channel-test.v1.schema.json", "channel-test.v1.json"))
                .isEmpty();
        assertThat(faults("access-key-issued.v1.schema.json", "access-key-issued.v1.json"))
                .isEmpty();
    }

    @Test
    void announcedKeysObeyTheirSchema() throws IOException {
        Api.issue(Api.newTenant(), "publisher", "editor");

        for (var record : Broker.read("access-keys")) {
            if (record.value() != null) {
                assertThat(faults("access-key-issued.v1.schema.json", json.readTree(record.value())))
                        .isEmpty();
                assertThat(record.key()).matches("[0-9a-f]{64}");
                assertThat(record.headers().lastHeader("ce_type").value())
                        .asString()
                        .isEqualTo("org.newswatch.access-key.issued.v1");
            }
        }
    }

    private JsonNode example(String file) throws IOException {
        return json.readTree(CONTRACT.resolve("examples").resolve(file).toFile());
    }

    private List<Error> faults(String schema, String example) throws IOException {
        return faults(schema, example(example));
    }

    private static List<Error> faults(String schema, JsonNode value) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve(schema)), InputFormat.JSON)
                .validate(value.toString(), InputFormat.JSON);
    }
}
