package org.newswatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class MailInboxTest {

    private final int smtp = Ports.free();
    private final int http = Ports.free();

    @Test
    void mailsAreShownNewestFirstAndNeverAsMarkup() throws Exception {
        try (var inbox = MailInbox.start(smtp, Ports.free(), http)) {
            send("first", "one");
            send("<script>second", "two & \"more\"");

            var mails = Client.JSON.readTree(get("/mails.json"));
            var page = get("/");

            assertThat(inbox).isNotNull();
            assertThat(mails.findValuesAsText("subject")).containsExactly("<script>second", "first");
            assertThat(mails.path(0).path("to").asText()).isEqualTo("desk@example.org");
            assertThat(mails.path(0).path("text").asText()).contains("two & \"more\"");
            assertThat(mails.path(0).path("raw").asText()).contains("Subject: <script>second");
            assertThat(page)
                    .contains("&lt;script&gt;second", "two &amp; &quot;more&quot;")
                    .doesNotContain("<script");
        }
    }

    private void send(String subject, String text) {
        GreenMailUtil.sendTextEmail(
                "desk@example.org",
                "news@example.org",
                subject,
                text,
                new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private String get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
