package org.newswatch.enrich.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.newswatch.enrich.edit.TestReplicas.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newswatch.enrich.language.LanguageDetector;
import org.newswatch.gate.Refused;

class TopicDocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TopicCheck CHECK = new TopicCheck(new LanguageDetector(), JSON);

    private final TopicDocuments documents = TestReplicas.documents();

    private TopicDraft read(String body) {
        return documents.draft("lamps", body.getBytes(UTF_8));
    }

    private Refused refusal(String body) {
        var refused = new Refused[1];
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> CHECK.check(read(body).topic()))
                .satisfies(e -> refused[0] = e);
        return refused[0];
    }

    @Test
    void topicGetsItsIdFromTheAddressAndKeepsTheRest() {
        var draft = read(json("lamp OR lantern", ", \"version\": 7"));

        assertThat(draft.basedOn()).isEqualTo(7);
        assertThat(draft.topic().id()).isEqualTo("lamps");
        var stored = documents.stored(documents.numbered(draft.topic(), 8));
        assertThat(stored.version()).isEqualTo(8);
        assertThat(stored.rules()).isEqualTo(draft.topic().rules());
    }

    @Test
    void documentOfALaterReleaseIsReadAsFarAsItIsKnown() {
        var later = documents.numbered(read(json("lamp", "")).topic(), 1).replaceFirst("\\{", "{\"mood\": 1, ");

        assertThat(documents.stored(later).id()).isEqualTo("lamps");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        id                 | "id": "torches"
        version            | "version": "two"
        mood               | "mood": "calm"
        iptc               | "iptc": "energy"
        rules[1].weight    | "rules": [{"id": "a", "weight": 1, "query": "lamp"}, {"id": "b", "weight": 0, "query": "torch"}]
        rules[1].query     | "rules": [{"id": "a", "weight": 1, "query": "lamp"}, {"id": "b", "weight": 1, "query": "(torch OR"}]
        rules[1]           | "rules": [{"id": "a", "weight": 1, "query": "lamp"}, null]
        rules[0].weight    | "rules": [{"id": "a", "weight": "heavy", "query": "lamp"}]
        labels             | "labels": {"fr": "Lampes"}
        description        | "description": "a\\u0000b"
        examples.match[0]  | "examples": {"match": ["\\u0007"]}
        threshold          | "threshold": 0
        """)
    void fieldAtFaultIsNamedByItsPlace(String field, String broken) throws IOException {
        var body = (ObjectNode) JSON.readTree(json("lamp", ""));
        body.setAll((ObjectNode) JSON.readTree("{" + broken + "}"));

        var refused = refusal(body.toString());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem().errors()).extracting("field").containsExactly(field);
    }

    @Test
    void placeOfASyntaxErrorIsTold() {
        assertThat(refusal(json("lamp AND (torch OR", ""))
                        .problem()
                        .errors()
                        .getFirst()
                        .message())
                .startsWith("at 18: ");
    }

    @Test
    void queryThatIsTooBroadCannotBePutToWork() {
        var refused = refusal(json("NOT lamp", ""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem().errors()).extracting("field").containsExactly("rules[0].query");
    }

    @Test
    void examplesThatTheRulesContradictAreListed() {
        var refused = refusal(json("lamp", """
            , "examples": {"match": ["A lamp burns", "A torch burns"], "dont": ["Nobody knows", "The lamp is off"]}
            """));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem().errors())
                .extracting("field")
                .containsExactly("examples.match[1]", "examples.dont[1]");
    }

    @Test
    void whatIsNoJsonObjectOrTooLargeIsRefused() {
        assertThat(refusal("[]").status()).isEqualTo(400);
        assertThat(refusal("{").status()).isEqualTo(400);
        assertThat(refusal(json("lamp", ", \"description\": \"" + "a".repeat(11_000) + "\""))
                        .status())
                .isEqualTo(413);
    }
}
