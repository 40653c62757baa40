package org.newswatch.alert.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;

@Service
class SubscriptionFileTest {

    private static final String GAS = """
        version: 1
        subscriptions:
          - key: gas
            name: Grid and gas
            labels: [desk]
            query: '"natural gas" OR Лавров'
            confirmedBy: 3
            channels:
              - {type: webhook, url: 'https://example.org/hook'}
          - key: kosovo
            name: All of Kosovo
            topics: [kosovo]
            status: paused
        """;

    private String key;

    @BeforeEach
    void subscriber() {
        key = Api.newSubscriber();
    }

    @Test
    void planSaysWhatWouldBeAndChangesNothing() {
        var plan = taken("?plan=true", GAS);

        assertThat(plan.getMap("$")).containsEntry("applied", false).containsEntry("created", 2);
        assertThat(plan.getList("subscriptions.action")).containsExactly("create", "create");
        assertThat(plan.getMap("subscriptions[0]")).doesNotContainKeys("id", "channels");
        assertThat(Api.with(key).get("/v1/subscriptions").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void whatIsAppliedIsThereWithItsSecretsShownThisOnceAndAppliedAgainChangesNothing() {
        var applied = taken("", GAS);
        assertThat(applied.getMap("$")).containsEntry("applied", true).containsEntry("created", 2);
        assertThat(applied.getString("subscriptions[0].channels[0].secret")).startsWith("whsec_");
        var listed = Api.with(key).get("/v1/subscriptions").jsonPath();
        assertThat(listed.getList("items.key")).containsExactly("gas", "kosovo");
        assertThat(listed.getList("items.status")).containsExactly("active", "paused");

        var again = taken("", GAS);

        assertThat(again.getMap("$")).containsEntry("left", 2).containsEntry("created", 0);
        assertThat(Api.with(key).get("/v1/subscriptions").jsonPath().getList("items.version"))
                .containsExactly(1, 1);
    }

    @Test
    void changesAreSaidFieldByFieldAndChannelsOfTheSameAddressStay() {
        taken("", GAS);
        List<String> channels = Api.with(key).get("/v1/subscriptions").path("items[0].channels.id");
        var changed = GAS.replace("[desk]", "[desk, night]")
                .replace("    confirmedBy: 3\n", "")
                .replace("hook'}", "hook'}\n      - {type: webhook, url: 'https://example.org/2'}");

        var plan = taken("?plan=true", changed);
        taken("", changed);

        assertThat(plan.getList("subscriptions.action")).containsExactly("change", "leave");
        assertThat(plan.getList("subscriptions[0].changes.field"))
                .containsExactlyInAnyOrder("labels", "channels", "confirmedBy");
        assertThat(plan.getList("subscriptions[0].changes.find { it.field == 'labels' }.to"))
                .containsExactly("desk", "night");
        assertThat(plan.getMap("subscriptions[0].changes.find { it.field == 'confirmedBy' }"))
                .isEqualTo(Map.of("field", "confirmedBy", "from", 3));
        List<String> after = Api.with(key).get("/v1/subscriptions").path("items[0].channels.id");
        assertThat(after).hasSize(2).containsAll(channels);
    }

    @Test
    void whatTheFileDoesNotNameGoesOnlyWhenAsked() {
        var other = Api.subscribe(key, Drafts.of("other"));
        assertThat(taken("", GAS).getInt("removed")).isZero();

        var plan = taken("?plan=true&remove=true", GAS);
        assertThat(Api.with(key).get("/v1/subscriptions/" + other).statusCode()).isEqualTo(200);
        taken("?remove=true", GAS);

        assertThat(plan.getString("subscriptions.find { it.action == 'remove' }.id"))
                .isEqualTo(other);
        assertThat(Api.with(key).get("/v1/subscriptions/" + other).statusCode()).isEqualTo(404);
    }

    @Test
    void exportComesBackAsItWas() {
        taken("", GAS);
        Api.subscribe(key, Drafts.whole());
        Api.subscribe(
                key,
                Map.of(
                        "name",
                        "no",
                        "query",
                        "=1e3 OR \"\u2028null a: #b\" \n\t OR \"\uD83D\uDEA2 ferry's\"",
                        "labels",
                        List.of("42", "yes")));
        var file = exported(key);

        var plan = taken("?plan=true&remove=true", file);
        assertThat(plan.getMap("$")).containsEntry("left", 4).containsEntry("removed", 0);
        assertThat(file).doesNotContain("whsec_");

        var elsewhere = Api.newSubscriber();
        take(elsewhere, "", file).then().statusCode(200);
        assertThat(exported(elsewhere)).isEqualTo(file);
        assertThat(take(elsewhere, "", file).jsonPath().getInt("left")).isEqualTo(4);
    }

    @Test
    void whatIsHiddenStaysWhereItIsKnownAndIsRefusedWhereItIsNot() {
        var hook = Map.of(
                "type", "webhook",
                "url", "https://example.org/hook",
                "signing", "ed25519",
                "headers", Map.of("X-Key", "s3cret"));
        var topic = Map.of("type", "ntfy", "url", "https://ntfy.sh/harbour-desk", "token", "tk_s3cret");
        Api.subscribe(key, Drafts.wholeWith("channels", List.of(hook, topic)));
        var file = exported(key);

        assertThat(file).doesNotContain("s3cret");
        assertThat(taken("", file).getInt("left")).isEqualTo(1);
        assertThat(taken("?plan=true", file.replace("X-Key: \"***\"", "X-Key: \"other\""))
                        .getInt("changed"))
                .isEqualTo(1);
        assertThat(taken("?plan=true", file.replace("X-Key: \"***\"", "X-Key: \"s3cret\""))
                        .getInt("left"))
                .isEqualTo(1);
        var elsewhere = take(Api.newSubscriber(), "", file);
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(elsewhere.jsonPath().getList("errors.field"))
                .containsExactly("subscriptions[0].channels[0].headers.X-Key");
    }

    @Test
    void fileOfNothingIsOne() {
        assertThat(exported(key)).isEqualTo("version: 1\nsubscriptions: []\n");
        assertThat(taken("", exported(key)).getList("subscriptions")).isEmpty();
    }

    @Test
    void allFaultsAreSaidWithTheirPlacesAndNothingIsDone() {
        var answer = take(key, "", """
            subscriptions:
              - {key: right, name: Right, topics: [energy]}
              - {key: gas, name: Gas, query: 'gas AND (oil'}
              - {key: gas, name: Gas, topics: [energy]}
              - {name: Nameless, topics: [energy]}
              - {key: 7, name: Number, topics: [energy]}
              - {key: color, name: Color, topics: [energy], color: blue}
              - {key: hook, name: Hook, topics: [energy], channels: [{type: webhook, url: 'http://10.0.0.1/'}]}
              - {key: texts, name: 5, topics: [energy]}
              - nothing
            """);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        var problem = answer.jsonPath();
        assertThat(problem.getList("errors.field"))
                .containsExactlyInAnyOrder(
                        "subscriptions[1].query",
                        "subscriptions[2].key",
                        "subscriptions[3].key",
                        "subscriptions[4].key",
                        "subscriptions[5].color",
                        "subscriptions[6].channels[0].url",
                        "subscriptions[7].name",
                        "subscriptions[8]");
        assertThat(problem.getInt("errors.find { it.field == 'subscriptions[1].query' }.position"))
                .isEqualTo(12);
        assertThat(Api.with(key).get("/v1/subscriptions").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void fileForWhichThereIsNoRoomIsRefusedWhole() throws JsonProcessingException {
        var many = IntStream.range(0, 26)
                .mapToObj(i -> Map.of("key", "k" + i, "name", "x", "topics", List.of("energy")))
                .toList();

        var answer = take(key, "", new YAMLMapper().writeValueAsString(Map.of("subscriptions", many)));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("detail")).contains("25", "26");
        assertThat(Api.with(key).get("/v1/subscriptions").jsonPath().getList("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscriptions: [",
                "subscriptions: &a [*a]",
                "a: &a [x, x]\nb: &b [*a, *a]\nsubscriptions: [*b, *b]",
                "subscriptions: []\nsubscriptions: []",
                "subscriptions: []\n---\nsubscriptions: []",
                "subscriptions: {}",
                "version: 2\nsubscriptions: []",
                "feeds: []",
                "- a",
                "plain",
                "",
                "subscriptions: [[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]"
            })
    void whatIsNoSuchFileIsRefused(String text) {
        var answer = take(key, "", text);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void tooLargeAFileIsRefused() {
        assertThat(take(key, "", "# " + "x".repeat(4_000_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void oneTenantsFileTouchesNoOthers() {
        taken("", GAS);
        var stranger = Api.newSubscriber();

        assertThat(exported(stranger)).doesNotContain("Kosovo");
        take(stranger, "?remove=true", "subscriptions: []").then().statusCode(200);
        take(stranger, "", GAS).then().statusCode(200);

        assertThat(Api.with(key).get("/v1/subscriptions").jsonPath().getList("items.version"))
                .containsExactly(1, 1);
        String publisher = Api.issue(Api.newTenant(), "publisher").extract().path("key");
        assertThat(Api.with(publisher).get("/v1/subscriptions.yaml").statusCode())
                .isEqualTo(403);
        assertThat(take(publisher, "", GAS).statusCode()).isEqualTo(403);
    }

    @Test
    void jsonIsYaml() throws JsonProcessingException {
        var file = Map.of("subscriptions", List.of(Map.of("key", "k", "name", "x", "topics", List.of("energy"))));

        assertThat(taken("", new JsonMapper().writeValueAsString(file)).getInt("created"))
                .isEqualTo(1);
    }

    private JsonPath taken(String query, String file) {
        return take(key, query, file).then().statusCode(200).extract().jsonPath();
    }

    private static Response take(String key, String query, String file) {
        return Api.with(key)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/yaml", ContentType.TEXT)
                                .defaultContentCharset("UTF-8")))
                .contentType("application/yaml")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/subscriptions.yaml" + query);
    }

    private static String exported(String key) {
        return new String(
                Api.with(key)
                        .get("/v1/subscriptions.yaml")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
    }
}
