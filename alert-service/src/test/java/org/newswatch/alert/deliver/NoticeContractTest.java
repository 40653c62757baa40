package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Service;
import org.newswatch.alert.raise.Alert;

@Service
class NoticeContractTest {

    @Inject
    ObjectMapper json;

    @Test
    void exampleIsWhatANoticeBecomes() throws IOException {
        var example = json.readTree(
                Path.of("contract/examples/channel-disabled.v1.json").toFile());
        var notice = new Message.Notice(
                UUID.fromString("0193054e-52ec-7d10-9c41-2f6a7b8c9d01"),
                new Alert.Subscription(UUID.fromString("0192f6c4-0000-7c3e-8a52-0d5b8a1f6e01"), "Grid and gas"),
                new Message.Concerned(UUID.fromString("0192f6c4-0001-7c3e-8a52-0d5b8a1f6e02"), "webhook"),
                example.get("data").get("reason").textValue(),
                Instant.parse("2026-11-22T14:05:31.500Z"));

        var body = json.readTree(json.writeValueAsBytes(WebhookEvent.disabled(notice)));

        assertThat((Object) body).isEqualTo(example);
    }

    @Test
    void exampleIsWhatATestBecomes() throws IOException {
        var example =
                json.readTree(Path.of("contract/examples/channel-test.v1.json").toFile());
        var test = new Message.Test(
                UUID.fromString("0193054e-52ec-7d10-9c41-2f6a7b8c9d01"),
                new Alert.Subscription(UUID.fromString("0192f6c4-0000-7c3e-8a52-0d5b8a1f6e01"), "Grid and gas"),
                new Message.Concerned(UUID.fromString("0192f6c4-0001-7c3e-8a52-0d5b8a1f6e02"), "webhook"),
                Instant.parse("2026-11-22T14:05:31.500Z"));

        var body = json.readTree(json.writeValueAsBytes(WebhookEvent.test(test)));

        assertThat((Object) body).isEqualTo(example);
    }
}
