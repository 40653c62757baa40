package org.newswatch.ingest.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.newswatch.ingest.Client.post;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.newswatch.ingest.IngestTest;
import org.newswatch.ingest.IngestTopic;

/** A broker that takes less than the service lets in. */
@IngestTest
class TooLargeEventTest {

    private static final ConfigResource TOPIC = new ConfigResource(ConfigResource.Type.TOPIC, "articles-ingested");
    private static final String LIMIT = "max.message.bytes";
    private static final String LARGE =
            "{\"url\":\"https://a.example/large\",\"title\":\"Large\",\"body\":\"" + "b ".repeat(10_000) + "\"}";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @RegisterExtension
    final IngestTopic topic = IngestTopic.ofEachTest();

    private String before;

    @BeforeEach
    void narrow() throws Exception {
        before = allowed();
        allow("10000");
    }

    @AfterEach
    void widen() throws Exception {
        allow(before);
    }

    @Test
    void anArticleWhoseEventTheBrokerDoesNotTakeIs413AndIsNotRemembered() throws Exception {
        post(LARGE)
                .statusCode(413)
                .contentType(containsString("application/problem+json"))
                .body("status", equalTo(413));
        assertThat(topic.events()).isEmpty();

        allow(before);

        post(LARGE).statusCode(202);
        assertThat(topic.titles()).containsExactly("Large");
    }

    private void allow(String bytes) throws Exception {
        var set = new AlterConfigOp(new ConfigEntry(LIMIT, bytes), OpType.SET);
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.incrementalAlterConfigs(Map.of(TOPIC, List.of(set))).all().get();
        }
        await().until(() -> allowed().equals(bytes));
    }

    private String allowed() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            return admin.describeConfigs(List.of(TOPIC))
                    .all()
                    .get()
                    .get(TOPIC)
                    .get(LIMIT)
                    .value();
        }
    }
}
