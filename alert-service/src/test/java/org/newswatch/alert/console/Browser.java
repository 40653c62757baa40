package org.newswatch.alert.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.regex.Pattern;

/** A browser that is signed in, as far as a server can tell. */
public record Browser(String session) {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]{64})\"");

    public static Browser signedIn(String key) {
        var answer = given().redirects().follow(false).formParam("key", key).post("/sign-in");
        assertThat(answer.statusCode()).isEqualTo(303);
        return new Browser(answer.cookie(Cookies.SESSION));
    }

    RequestSpecification with() {
        return given().redirects().follow(false).cookie(Cookies.SESSION, session);
    }

    /** Whatever its status. */
    public String read(String path) {
        return with().get(path).asString();
    }

    String page(String path) {
        return with().get(path).then().statusCode(200).extract().asString();
    }

    /** What every form of this session carries. */
    String csrf() {
        var found = CSRF.matcher(page("/about"));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    public Response send(String path, Map<String, ?> fields) {
        return with().formParams(fields).formParam("csrf", csrf()).post(path);
    }

    /** As the header holds it. */
    public String cookie() {
        return Cookies.SESSION + "=" + session;
    }
}
