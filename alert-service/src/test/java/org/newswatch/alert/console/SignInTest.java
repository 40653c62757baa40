package org.newswatch.alert.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;

@Service
class SignInTest {

    @Test
    void whoIsNotSignedInIsAskedTo() {
        var answer = given().redirects().follow(false).get("/deliveries?status=failed");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/sign-in?next=%2Fdeliveries%3Fstatus%3Dfailed");
    }

    @Test
    void aSessionIsACookieThatScriptsAndOtherSitesDoNotGet() {
        var answer = given().redirects()
                .follow(false)
                .formParam("key", Api.newSubscriber())
                .post("/sign-in");

        assertThat(answer.header("Set-Cookie"))
                .startsWith("__Host-")
                .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/")
                .doesNotContain("nw_", "Domain");
        assertThat(answer.header("Location")).isEqualTo("/");
    }

    @Test
    void aWrongKeyIsRefusedOnThePage() {
        var answer = given().formParam("key", "nw_wrong").post("/sign-in");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("This key is not known here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/%",
                "/%zz",
                "/elsewhere?%5",
                "/\\elsewhere.example",
                "javascript:x"
            })
    void signingInLeadsToPagesOfOursOnly(String next) {
        var answer = given().redirects()
                .follow(false)
                .formParam("key", Api.newSubscriber())
                .formParam("next", next)
                .post("/sign-in");

        assertThat(answer.header("Location")).isEqualTo("/");
    }

    @Test
    void signingInAnewEndsTheSessionThatWas() {
        var key = Api.newSubscriber();
        var first = Browser.signedIn(key);

        var answer = first.send("/sign-in", Map.of("key", key));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(first.with().get("/alerts").statusCode()).isEqualTo(303);
    }

    @Test
    void signingOutEndsTheSessionEverywhere() {
        var browser = Browser.signedIn(Api.newSubscriber());

        assertThat(browser.send("/sign-out", Map.of()).statusCode()).isEqualTo(303);

        assertThat(browser.with().get("/alerts").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionEndsWithItsKey() {
        var tenant = Api.newTenant();
        var issued = Api.issue(tenant, "subscriber").extract();
        var browser = Browser.signedIn(issued.path("key"));
        browser.page("/alerts");

        Api.administrator().delete("/v1/keys/" + issued.path("id")).then().statusCode(204);

        assertThat(browser.with().get("/alerts").statusCode()).isEqualTo(303);
    }

    @Test
    void theSessionMeansNothingToTheApi() {
        var browser = Browser.signedIn(Api.newSubscriber());

        assertThat(browser.with().get("/v1/subscriptions").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000000000000000000000000000000000000000000000000000000000000000"})
    void aFormOfAnotherSessionChangesNothing(String csrf) {
        var key = Api.newSubscriber();
        var browser = Browser.signedIn(key);

        var answer = browser.with()
                .formParams(Map.of("name", "Forged", "query", "forged", "csrf", csrf))
                .post("/subscriptions");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Api.with(key).get("/v1/subscriptions").asString()).doesNotContain("Forged");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        var browser = Browser.signedIn(Api.newSubscriber());

        var answer = browser.with()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("csrf", browser.csrf())
                .post("/sign-out");

        assertThat(answer.statusCode()).isEqualTo(409);
        browser.page("/alerts");
    }

    @Test
    void everyPageForbidsWhatItDoesNotNeed() {
        var answer = given().get("/sign-in");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString()).doesNotContain("<script>", "<style", " style=", "onclick");
    }
}
