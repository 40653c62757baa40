package org.newswatch.ingest.poll;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.egress.Head;
import org.newswatch.ingest.feed.Feed;

/** Answers that are put together in an unusual way. */
class UnusualAnswerTest extends FetchFixture {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Type: text/plain\r\n",
                "Content-Type: application/octet-stream\r\n",
                "Content-Type: text/html; charset=utf-8\r\n",
                "Content-Type: ;;\r\n",
            })
    void theContentTypeDoesNotDecideWhatAFeedIs(String header) throws IOException {
        serve(200, header, feed(3));

        assertThat(items()).isEqualTo(3);
    }

    @Test
    void aHundredAndFiftyHeadersAreNotTooMany() throws IOException {
        serve(200, "X-Nothing: 1\r\n".repeat(150), feed(3));

        assertThat(items()).isEqualTo(3);
    }

    @Test
    void anAnswerComesInChunksOrWithoutALength() throws IOException {
        var text = new String(feed(3), UTF_8);
        server = new PlainServer((request, to) -> {
            asked.add(request);
            boolean first = asked.size() == 1;
            to.write(("HTTP/1.1 200 OK\r\n" + (first ? "Transfer-Encoding: chunked\r\n\r\n" : "\r\n")
                            + (first ? Integer.toHexString(text.length()) + "\r\n" + text + "\r\n0\r\n\r\n" : text))
                    .getBytes(ISO_8859_1));
            to.flush();
            throw new IOException("the end of the answer is that of the connection");
        });

        assertThat(items()).isEqualTo(3);
        assertThat(items()).isEqualTo(3);
    }

    @Test
    void whoeverCannotBeReachedIsSaidAndWeighed() {
        var gone = Unreachable.because(new UnknownHostException("a.example"), "a.example");
        var later = Unreachable.because(new UnknownHostException("a: Temporary failure in name resolution"), "a");
        var forged = Unreachable.because(new SSLHandshakeException("PKIX path building failed"), "a");

        assertThat(gone.weight()).isEqualTo(Weight.HARD);
        assertThat(later.weight()).isEqualTo(Weight.TEMPORARY);
        assertThat(forged.weight()).isEqualTo(Weight.HARD);
        assertThat(forged.reason()).contains("certificate");
    }

    @Test
    void aChallengeForPeopleIsNamed() {
        var head = new Head(403, Map.of("cf-mitigated", List.of("challenge")));

        var failed = (Fetched.Failed) Statuses.meaning(head, Instant.EPOCH, Duration.ofDays(1));

        assertThat(failed.reason()).contains("human visitor");
        assertThat(failed.weight()).isEqualTo(Weight.SOFT);
    }

    private int items() {
        return ((Feed) ((Fetched.Read) fetch()).document()).items().size();
    }
}
