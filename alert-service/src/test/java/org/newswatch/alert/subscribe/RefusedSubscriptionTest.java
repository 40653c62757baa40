package org.newswatch.alert.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;

@Service
class RefusedSubscriptionTest {

    private String key;

    @BeforeEach
    void subscriber() {
        key = Api.newSubscriber();
    }

    @Test
    void oneWithoutName() {
        assertRefused(Drafts.wholeWithout("name"), 400, "name");
    }

    @Test
    void oneWithALongName() {
        assertRefused(Drafts.wholeWith("name", "n".repeat(201)), 400, "name");
    }

    @Test
    void oneAboutNothing() {
        assertRefused(Drafts.wholeWithout("topics", "query"), 400, "query");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertRefused(
                Map.of("topics", List.of("UPPER"), "sources", List.of("")), 400, "name", "topics[0]", "sources[0]");
    }

    @ParameterizedTest
    @CsvSource({"topics, Energy!", "languages, english", "sources, '  '"})
    void oneWithAValueThatIsNone(String field, String value) {
        assertRefused(Drafts.wholeWith(field, List.of(value)), 400, field + "[0]");
    }

    @Test
    void oneWithTooManyTopics() {
        assertRefused(Drafts.wholeWith("topics", Collections.nCopies(101, "energy")), 400, "topics");
    }

    @Test
    void oneWithAQueryThatCannotBeReadIsToldWhere() {
        var answer = assertRefused(Drafts.wholeWith("query", "gas AND (oil"), 400, "query");

        assertThat(answer.jsonPath().getString("errors[0].message")).containsPattern("\\b\\d+\\b");
    }

    @ParameterizedTest
    @MethodSource
    void oneWhoseQueryIsTooLarge(String query) {
        var answer = assertRefused(Drafts.wholeWith("query", query), 422, "query");

        assertThat(answer.jsonPath().getString("errors[0].message")).contains("expected");
        assertThat(answer.jsonPath().getInt("errors[0].position")).isPositive();
    }

    static Stream<String> oneWhoseQueryIsTooLarge() {
        return Stream.of(
                "gas ".repeat(1_025), "g".repeat(20_001), "(".repeat(65) + "gas" + ")".repeat(65), "\"gas oil\"~101");
    }

    @Test
    void oneInTheLanguageOfARegion() {
        var answer = assertRefused(Drafts.wholeWith("languages", List.of("en-US")), 400, "languages[0]");

        assertThat(answer.jsonPath().getString("errors[0].message")).contains("without a region");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT sport", "*"})
    void oneWhoseQueryMatchesEverything(String query) {
        var draft = Drafts.wholeWith("query", query);
        draft.remove("topics");

        var answer = post(draft);

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.jsonPath().getList("errors.field")).containsExactly("query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/hook", "ftp://example.org/", "http://169.254.169.254/latest", "example"})
    void oneWhoseWebhookMayNotBeReached(String url) {
        assertRefused(withChannel(Map.of("type", "webhook", "url", url)), 422, "channels[0].url");
    }

    @Test
    void oneWhoseWebhookHasNoAddress() {
        assertRefused(withChannel(Map.of("type", "webhook")), 400, "channels[0].url");
    }

    @Test
    void oneWithAnUnknownKindOfChannel() {
        assertRefused(withChannel(Map.of("type", "pigeon")), 400, "channels[0].type");
    }

    @Test
    void oneWithAScheduleThatIsNone() {
        var quiet = Map.of("from", "10 pm", "to", "07:00");

        assertRefused(
                Drafts.wholeWith("schedule", Map.of("mode", "daily", "zone", "Mars", "quiet", quiet)),
                400,
                "schedule.at",
                "schedule.zone",
                "schedule.quiet.from");
    }

    @Test
    void oneWhoseScheduleHasAnUnknownField() {
        var quiet = Map.of("from", "22:00", "until", "07:00");

        assertRefused(
                Drafts.wholeWith("schedule", Map.of("mode", "instant", "quiet", quiet)), 400, "schedule.quiet.until");
    }

    @ParameterizedTest
    @CsvSource({"gas AND (oil, 400", "NOT sport, 422"})
    void oneWhoseUrgentQueryIsNone(String unless, int status) {
        var quiet = Map.of("from", "22:00", "to", "07:00", "unless", unless);

        assertRefused(
                Drafts.wholeWith("schedule", Map.of("mode", "instant", "quiet", quiet)),
                status,
                "schedule.quiet.unless");
    }

    @Test
    void oneWithAnUnknownChoiceOfNotify() {
        assertRefused(Drafts.wholeWith("notify", "never"), 400, "notify");
    }

    @Test
    void oneWithAnUnknownField() {
        assertRefused(Drafts.wholeWith("color", "blue"), 400, "color");
    }

    @Test
    void oneMoreThanATenantMayHave() {
        for (int i = 0; i < 25; i++) {
            Api.subscribe(key, Drafts.of("x"));
        }

        assertThat(post(Drafts.of("x")).statusCode()).isEqualTo(409);
    }

    @Test
    void oneThatIsNoJson() {
        var answer = Api.with(key).body("{\"name\":").post("/v1/subscriptions");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void noBodyAtAll() {
        assertThat(Api.with(key).post("/v1/subscriptions").statusCode()).isEqualTo(400);
    }

    @Test
    void anotherContentType() {
        assertThat(Api.with(key)
                        .contentType("text/plain")
                        .body("x")
                        .post("/v1/subscriptions")
                        .statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "limit=501, limit", "limit=x, limit", "cursor=x, cursor"})
    void partOfAListThatIsNone(String query, String field) {
        var answer = Api.with(key).get("/v1/subscriptions?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.field")).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000-0000-0000-0000-000000000000", "..%2Fkeys", "%00"})
    void idThatNamesNothing(String id) {
        var answer = Api.with(key).urlEncodingEnabled(false).get("/v1/subscriptions/" + id);

        assertThat(answer.statusCode()).isIn(400, 404);
    }

    private static Map<String, Object> withChannel(Map<String, Object> channel) {
        return Drafts.wholeWith("channels", List.of(channel));
    }

    private Response post(Map<String, Object> draft) {
        return Api.with(key).body(draft).post("/v1/subscriptions");
    }

    private Response assertRefused(Map<String, Object> draft, int status, String... fields) {
        var answer = post(draft);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getList("errors.field")).containsExactlyInAnyOrder((Object[]) fields);
        assertThat(Api.with(key).get("/v1/subscriptions").jsonPath().getList("items"))
                .isEmpty();
        return answer;
    }
}
