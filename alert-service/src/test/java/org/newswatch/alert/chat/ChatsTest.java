package org.newswatch.alert.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newswatch.alert.compose.Composition;
import org.newswatch.alert.compose.Told;

/** What is posted, to the letter, and that nothing an article says becomes markup, a mention, or too long. */
class ChatsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern UNESCAPED = Pattern.compile("(?<!\\\\)<([!@]|script)");
    private static final String TOPIC = "https://chat.example/topic";

    static Stream<Chat> all() {
        return Stream.of(
                new Slack(),
                new Teams(),
                new Discord(),
                new Telegram("https://api.telegram.example"),
                new Mattermost(),
                new Ntfy());
    }

    @ParameterizedTest
    @MethodSource("all")
    void oneAlertIsPostedAsTheServiceReadsIt(Chat chat) throws IOException {
        assertThat(body(chat, Told.one(Told.titled("Power <returns> & *stays* @everyone"))))
                .isEqualTo(expected(chat.type() + ".json"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void digestIsAList(Chat chat) throws IOException {
        assertThat(body(chat, Told.digest(2, 3))).isEqualTo(expected(chat.type() + ".digest.json"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void nobodyIsCalled(Chat chat) throws IOException {
        var posted = body(
                chat,
                Told.one(Told.of(
                        "<!channel> @everyone @here @channel <@U123> <@&99> [x](javascript:alert(1))",
                        "<!here> @all </a><script>",
                        "javascript:alert(1)")));

        if (!List.of("teams", "ntfy").contains(chat.type())) {
            assertThat(leaves(posted)).noneMatch(text -> UNESCAPED.matcher(text).find());
        }
        if (List.of("discord", "mattermost", "telegram").contains(chat.type())) {
            assertThat(leaves(posted)).noneMatch(text -> text.matches("(?s).*@(everyone|here|channel|all).*"));
        }
        assertThat(posted.findValuesAsText("url")).isEmpty();
        assertThat(posted.findValuesAsText("click")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsLongKeepsToTheLimits(Chat chat) throws IOException {
        var alert = Told.of("&<*".repeat(300), "🔥&<_".repeat(2_000), "https://a.example/" + "x".repeat(1_900));
        for (var composition : List.of(Told.one(alert), Told.digest(100, 5))) {
            var posted = body(chat, composition);

            assertThat(posted.toString().getBytes(UTF_8).length).isLessThan(28_000);
            switch (chat.type()) {
                case "slack" -> {
                    assertThat(posted.path("blocks").size()).isLessThanOrEqualTo(50);
                    posted.path("blocks").forEach(block -> assertThat(
                                    block.path("text").path("text").asText())
                            .hasSizeLessThanOrEqualTo(3_000));
                }
                case "discord" -> {
                    assertThat(posted.path("embeds").size()).isLessThanOrEqualTo(10);
                    assertThat(Stream.of("title", "description", "text")
                                    .flatMap(field -> posted.path("embeds").findValuesAsText(field).stream())
                                    .mapToInt(String::length)
                                    .sum())
                            .isLessThanOrEqualTo(6_000);
                    assertThat(posted.path("embeds").findValuesAsText("title"))
                            .allMatch(title -> title.length() <= 256);
                }
                case "telegram" -> assertThat(posted.path("text").asText()).hasSizeLessThanOrEqualTo(4_096);
                case "mattermost" -> assertThat(posted.path("text").asText()).hasSizeLessThanOrEqualTo(16_383);
                case "ntfy" ->
                    assertThat(posted.path("message").asText().getBytes(UTF_8).length)
                            .isLessThanOrEqualTo(4_096);
                default -> {}
            }
        }
    }

    @Test
    void secretsTravelWhereTheServiceLooksForThem() {
        var composition = Told.one(Told.titled("Power returns"));

        var telegram = new Telegram("https://api.telegram.example").post(composition, "@desk", "123:abc");
        var ntfy = new Ntfy().post(composition, TOPIC, "tk_1");

        assertThat(telegram.to()).hasToString("https://api.telegram.example/bot123:abc/sendMessage");
        assertThat(ntfy.to()).hasToString("https://chat.example/");
        assertThat(ntfy.headers()).containsEntry("authorization", "Bearer tk_1");
        assertThat(telegram).asString().doesNotContain("123:abc");
    }

    private static JsonNode body(Chat chat, Composition composition) {
        return JSON.valueToTree(chat.post(composition, TOPIC, "123:abc").body());
    }

    private static Stream<String> leaves(JsonNode node) {
        return node.isValueNode()
                ? Stream.of(node.asText())
                : node.valueStream().flatMap(ChatsTest::leaves);
    }

    private static JsonNode expected(String file) throws IOException {
        try (var json = ChatsTest.class.getResourceAsStream("/chat/" + file)) {
            return JSON.readTree(json);
        }
    }
}
