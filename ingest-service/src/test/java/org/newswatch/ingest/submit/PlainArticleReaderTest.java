package org.newswatch.ingest.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reader takes what the thorough one takes, makes the same article of it, and takes nothing else. */
class PlainArticleReaderTest {

    private static final String FULL = """
        {"url": "https://Plain.example/1?utm_source=x", "title": " The \\u0442itle ", "summary": "S\\r\\nS", "body": "B",
         "language": "sr-latn", "publishedAt": "2026-11-17T18:55:00Z", "updatedAt": "2026-11-17T19:00:00+01:00",
         "authors": ["Mira", " ", "Ana"], "source": {"name": "Wire", "url": "https://wire.example"},
         "tags": ["a", "b"], "guid": "g-1"}\
        """;

    private final ObjectMapper mapper = new ObjectMapper()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final JsonArticles thorough = new JsonArticles(mapper);
    private final PlainArticleReader plain = new PlainArticleReader(StreamReadConstraints.defaults());

    @Test
    void aWholeArticleIsReadAtOnceAndTheSame() {
        assertThat(read(FULL)).isPresent();
        assertSame(FULL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"url\":\"https://a.example/1\",\"title\":\"T\"}",
                "  {\"url\":\"https://a.example/1\",\"title\":\"T\"}\r",
                "{\"url\":\"https://a.example/1\",\"title\":\"T\",\"source\":{},\"authors\":[],\"body\":null,\"tags\":null}",
                "{\"url\":\"https://a.example/1\",\"title\":\"T\",\"source\":null}",
                "{\"url\":\"https://a.example/1\",\"title\":\"T\",\"source\":{\"name\":null}}"
            })
    void whatIsLeftOutMayBeLeftOut(String line) {
        assertThat(read(line)).isPresent();
        assertSame(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "{}",
                "{\"url\":\"https://a.example/1\",\"title\":\"T\"} x",
                "{\"url\":\"https://a.example/1\",\"title\":\"T\"}{}",
                "{\"url\":\"https://a.example/1\",\"title\":\"T\",\"title\":\"T\"}",
                "{\"url\":\"https://a.example/1\",\"title\":\"T\",\"body\":null,\"body\":\"B\"}",
                "{\"url\":\"https://a.example/1\",\"title\":\"T\",\"colour\":1}",
                "{\"url\":\"https://a.example/1\",\"title\":7}",
                "{\"url\":\"https://a.example/1\",\"title\":\" \"}",
                "{\"url\":\"https://a.example/1\"}",
                "{\"title\":\"T\"}",
                "{\"url\":\"nowhere\",\"title\":\"T\"}",
                "{\"url\":\"https://a.example/1\",\"title\":\"T\",\"authors\":\"Mira\"}",
                "{\"url\":\"https://a.example/1\",\"title\":\"T\",\"authors\":[null]}",
                "{\"url\":\"https://a.example/1\",\"title\":\"T\",\"authors\":[[]]}",
                "{\"url\":\"https://a.example/1\",\"title\":\"T\",\"source\":[]}",
                "{\"url\":\"https://a.example/1\",\"title\":\"T\",\"source\":{\"bias\":1}}",
                "{\"url\":\"https://a.example/1\",\"title\":\"T\",\"source\":{\"url\":\"x\"}}",
                "{\"url\":\"https://a.example/1\",\"title\":\"T\",\"source\":{\"name\":\"a\",\"name\":\"b\"}}",
                "{\"url\":\"https://a.example/1\",\"title\":\"T\",\"updatedAt\":\"soon\"}"
            })
    void whatIsAtFaultIsLeftToTheOther(String line) {
        assertThat(read(line)).isEmpty();
        assertSame(line);
    }

    @Test
    void tooManyAuthorsAreLeftToTheOther() {
        var authors = "\"a\",".repeat(100) + "\"a\"";

        assertThat(read("{\"url\":\"https://a.example/1\",\"title\":\"T\",\"authors\":[" + authors + "]}"))
                .isEmpty();
        assertSame("{\"url\":\"https://a.example/1\",\"title\":\"T\",\"authors\":[" + authors.substring(4) + "]}");
    }

    @Test
    void ofManyDamagedLinesBothThinkTheSame() {
        var random = new Random(20261122);
        var good = FULL.getBytes(UTF_8);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            var line = good.clone();
            for (int flips = random.nextInt(3); flips >= 0; flips--) {
                line[random.nextInt(line.length)] = (byte)
                        (random.nextBoolean() ? " \"{}[],:\\019nu".charAt(random.nextInt(14)) : random.nextInt(256));
            }
            read += assertSame(line) ? 1 : 0;
        }
        assertThat(read).as("both kinds came").isBetween(1_000, 19_000);
    }

    private Optional<?> read(String line) {
        var bytes = line.getBytes(UTF_8);
        return plain.read(bytes, bytes.length);
    }

    private void assertSame(String line) {
        assertSame(line.getBytes(UTF_8));
    }

    /** Returns whether it is an article. */
    private boolean assertSame(byte[] line) {
        var quick = plain.read(line, line.length);
        var whole = thorough.thoroughly(0, line, line.length);
        var articles = Stream.of(whole)
                .filter(Submission.Good.class::isInstance)
                .map(good -> ((Submission.Good) good).article())
                .findFirst();
        assertThat(quick).as(new String(line, UTF_8)).isEqualTo(articles);
        return quick.isPresent();
    }
}
