package org.newswatch.alert.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;
import org.newswatch.local.Receiver;
import org.newswatch.percolator.Field;

@Service
class PagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/alerts",
                "/alerts/why",
                "/live",
                "/subscriptions",
                "/subscriptions/new",
                "/deliveries",
                "/about"
            })
    void everyPageOfASubscriberIsThereWithoutAScript(String path) {
        var page = Browser.signedIn(Api.newSubscriber()).page(path);

        assertThat(page).startsWith("<!doctype html>").contains("<h1>", "aria-current", "</html>");
    }

    @ParameterizedTest
    @CsvSource({"en, Alerts", "sr-Latn, Upozorenja", "sr-Cyrl, Упозорења"})
    void aPageSpeaksTheLanguageOfItsReader(String language, String word) {
        var browser = Browser.signedIn(Api.newSubscriber());

        var chosen =
                browser.with().cookie(Cookies.LANGUAGE, language).get("/alerts").asString();
        var asked = browser.with()
                .header("Accept-Language", language + ",de;q=0.5")
                .get("/alerts")
                .asString();

        assertThat(chosen).contains("<html lang=\"" + language + "\"", word);
        assertThat(asked).isEqualTo(chosen);
    }

    @Test
    void keysAreForAdministratorsOnly() {
        assertThat(Browser.signedIn(Api.newSubscriber()).with().get("/keys").statusCode())
                .isEqualTo(403);

        assertThat(Browser.signedIn(Api.ADMINISTRATOR).page("/keys")).contains("Keys that are good");
    }

    @Test
    void anAdministratorSeesTheTenants() {
        var tenant = Api.newTenant();

        assertThat(Browser.signedIn(Api.ADMINISTRATOR).page("/keys")).contains("<code>" + tenant + "</code>");
    }

    @Test
    void aServiceThatDoesNotAnswerIsSaidToOnTheAboutPage() {
        assertThat(Browser.signedIn(Api.newSubscriber()).page("/about"))
                .contains("<dt>ingest-service</dt><dd>does not answer</dd>", "of what this replica reads");
    }

    @Test
    void deliveriesSayHowTheirEndpointFares() {
        var answer = new AtomicInteger(500);
        try (var receiver = Receiver.start(0, delivery -> answer.get())) {
            var key = Api.newSubscriber();
            var url = receiver.address("/fares").toString();
            Api.with(key)
                    .body(Map.of(
                            "name",
                            "Fares",
                            "query",
                            "fares",
                            "channels",
                            List.of(Map.of("type", "webhook", "url", url))))
                    .post("/v1/subscriptions")
                    .then()
                    .statusCode(201);
            var browser = Browser.signedIn(key);

            Broker.publish(Enriched.titled("What it fares"));
            await().untilAsserted(() -> assertThat(browser.page("/deliveries"))
                    .containsPattern("Last taken: nothing yet · <strong>[1-9]\\d* failures? in a row,</strong> since"));
            answer.set(204);
            Broker.publish(Enriched.titled("It fares better"));

            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(browser.page("/deliveries"))
                    .contains("Last taken: <time")
                    .doesNotContain("in a row"));
        }
    }

    @Test
    void whatIsNotOnesOwnIsNotThere() {
        var theirs = Api.subscribe(Api.newSubscriber(), Map.of("name", "Theirs", "query", "secret"));
        var browser = Browser.signedIn(Api.newSubscriber());

        assertThat(browser.with().get("/subscriptions/" + theirs).statusCode()).isEqualTo(404);
        assertThat(browser.with().get("/alerts?subscription=" + theirs).statusCode())
                .isEqualTo(404);
        assertThat(browser.send("/subscriptions/" + theirs + "/end", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(browser.page("/subscriptions")).doesNotContain("Theirs");
    }

    @Test
    void anAlertIsInTheInboxWithItsEvidenceAndWhateverItSaysEscaped() {
        var key = Api.newSubscriber();
        var id = Api.subscribe(key, Map.of("name", "<b>Desk</b>", "query", "turbines"));
        var title = "<script>alert(1)</script> Turbines \"stop\"";
        Broker.publish(Enriched.titled(title).with("topics", List.of()));
        Api.awaitAlerts(key, id, title);

        var page = Browser.signedIn(key).page("/alerts");

        assertThat(page)
                .contains(
                        "<mark data-why=\"turbines\">Turbines</mark>",
                        "<details class=\"reasons\">",
                        "&lt;script&gt;",
                        "&lt;b&gt;Desk&lt;/b&gt;")
                .contains("rel=\"noopener noreferrer nofollow\"")
                .doesNotContain("<script>alert", "<b>Desk");
    }

    @Test
    void aSubscriptionIsTriedAndMadeByAForm() {
        var key = Api.newSubscriber();
        var browser = Browser.signedIn(key);
        var form = Map.of(
                "name", "Grid", "query", "grid OR pylon", "mode", "daily", "at", "07:30", "zone", "Europe/Belgrade");

        var tried = browser.send("/subscriptions/try", form).asString();
        var saved = browser.send("/subscriptions", form);

        assertThat(tried).contains("What it would have sent", "<svg class=\"chart\"", "grid OR pylon");
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(Api.with(key).get("/v1/subscriptions").asString()).contains("grid OR pylon", "Europe/Belgrade");
    }

    @Test
    void aDraftIsTriedBeforeItHasAName() {
        var tried = Browser.signedIn(Api.newSubscriber())
                .send("/subscriptions/try", Map.of("name", "", "query", "grid"))
                .asString();

        assertThat(tried).contains("What it would have sent", "<svg class=\"chart\"");
    }

    @Test
    void whatTheFormDoesNotOfferIsRefusedInTheEditor() {
        var answer = Browser.signedIn(Api.newSubscriber())
                .send("/subscriptions", Map.of("name", "Odd", "query", "gas", "notify", "everything"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("none of story, article and updates", "value=\"Odd\"");
    }

    @Test
    void nobodyUndoesAChangeThatTheyHaveNotSeen() {
        var key = Api.newSubscriber();
        var id = Api.subscribe(key, Map.of("name", "First", "query", "gas"));
        var browser = Browser.signedIn(key);
        var form = Map.of("id", id, "version", "1", "name", "Second", "query", "gas");
        assertThat(browser.page("/subscriptions/" + id)).contains("name=\"version\" value=\"1\"");
        browser.send("/subscriptions", form).then().statusCode(200);

        var late = browser.send("/subscriptions", Map.of("id", id, "version", "1", "name", "Third", "query", "gas"));

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.asString()).contains("Somebody changed this subscription", "value=\"Third\"");
        assertThat(Api.with(key).get("/v1/subscriptions/" + id).asString()).contains("\"Second\"");
    }

    @Test
    void ofManyThatAreSentAgainThoseThatCannotBeHoldUpNone() {
        var unknown = "0198c0de-0000-7000-8000-000000000000";

        var answer = Browser.signedIn(Api.newSubscriber()).send("/deliveries/replay", Map.of("delivery", unknown));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString())
                .contains("0 deliveries are being sent again.", "1 delivery is not: there is no such delivery");
    }

    @ParameterizedTest
    @CsvSource({"en, in the title, Serbian in Cyrillic", "sr-Cyrl, у наслову, српски ћирилицом"})
    void whatCouldBeWrittenIsOfferedInTheReadersWords(String language, String title, String cyrillic) {
        var offered = Browser.signedIn(Api.newSubscriber())
                .with()
                .cookie(Cookies.LANGUAGE, language)
                .get("/subscriptions/suggestions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(offered.getString("fields.find { it.value == 'title:' }.says"))
                .isEqualTo(title);
        assertThat(offered.getString("lang.find { it.value == 'sr-Cyrl' }.says"))
                .isEqualTo(cyrillic);
        assertThat(offered.getList("fields.value"))
                .hasSameSizeAs(Field.values())
                .contains("topic:", "lang:");
    }

    @Test
    void aFaultAndARefusedTestAreSaidInTheReadersLanguage() {
        var key = Api.newSubscriber();
        var browser = Browser.signedIn(key);
        var mailbox = Map.of("type", "email", "address", "nobody@example.org");
        var made = Api.with(key)
                .body(Map.of("name", "Asked", "query", "asked", "channels", List.of(mailbox)))
                .post("/v1/subscriptions")
                .jsonPath();
        var test = "/subscriptions/" + made.getString("id") + "/channels/" + made.getString("channels[0].id") + "/test";

        var serbian = browser.with().cookie(Cookies.LANGUAGE, "sr-Latn").formParam("csrf", browser.csrf());
        var refused = serbian.post(test).asString();
        var tried = browser.with()
                .cookie(Cookies.LANGUAGE, "sr-Latn")
                .formParams(Map.of(
                        "csrf", browser.csrf(), "query", "gas", "channelAddress0", "nobody", "channelType0", "email"))
                .post("/subscriptions/try")
                .asString();

        assertThat(refused).contains("Vlasnik ovog sandučeta još nije potvrdio").doesNotContain("channel:");
        assertThat(tried).contains("<strong>Kanali</strong>").doesNotContain("channels[0]");
    }

    @Test
    void aFaultyQueryIsPointedAtAndNothingIsLost() {
        var answer = Browser.signedIn(Api.newSubscriber())
                .send("/subscriptions", Map.of("name", "Broken", "query", "gas AND (oil"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString())
                .contains("id=\"query-error\"", "value=\"Broken\"", "gas AND (oil</textarea>")
                .contains("data-field=\"query\" data-position=\"12\"");
    }

    @Test
    void aChangeKeepsWhatTheFormDoesNotShow() {
        var key = Api.newSubscriber();
        var id = Api.subscribe(
                key,
                Map.of("name", "Old", "key", "desk", "labels", List.of("night"), "query", "gas", "corrections", true));

        Browser.signedIn(key)
                .send("/subscriptions", Map.of("id", id, "name", "New", "query", "gas"))
                .then()
                .statusCode(200);

        assertThat(Api.with(key).get("/v1/subscriptions/" + id).asString())
                .contains("\"New\"", "\"desk\"", "\"night\"", "\"corrections\":true");
    }

    @Test
    void aServiceThatIsAwayIsSaidToBe() {
        var answer = Browser.signedIn(Api.ADMINISTRATOR).with().get("/topics");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.asString()).contains("Something behind this page is away");
    }

    @Test
    void aTestIsSentFromThePageAndItsOutcomeIsShownEscaped() {
        try (var receiver = Receiver.start(0, delivery -> 500)) {
            var key = Api.newSubscriber();
            var url = receiver.address("/hook").toString();
            var made = Api.with(key)
                    .body(Map.of(
                            "name", "Tried <i>here</i>",
                            "query", "tried",
                            "channels", List.of(Map.of("type", "webhook", "url", url))))
                    .post("/v1/subscriptions")
                    .jsonPath();
            var path = "/subscriptions/" + made.getString("id");
            var test = path + "/channels/" + made.getString("channels[0].id") + "/test";
            var browser = Browser.signedIn(key);

            assertThat(browser.page(path)).contains("action=\"" + test + "\"", "Send a test");
            assertThat(browser.send(test, Map.of()).asString())
                    .contains("It did not arrive.", "Answer: 500.", "the receiver answered 500")
                    .contains("Tried &lt;i&gt;here&lt;/i&gt;");
            assertThat(Browser.signedIn(Api.newSubscriber())
                            .send(test, Map.of())
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
