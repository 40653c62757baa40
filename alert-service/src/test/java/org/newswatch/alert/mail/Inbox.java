package org.newswatch.alert.mail;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.newswatch.local.TestMail;

/** What the mail server of the tests took. */
final class Inbox {

    private static final Duration SOON = Duration.ofSeconds(20);

    private Inbox() {}

    /** Newest first. */
    static List<Map<String, String>> of(String address) {
        return given()
                .get(System.getProperty(TestMail.INBOX) + "/mails.json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, String>>getList("$")
                .stream()
                .filter(mail -> mail.get("to").equals(address))
                .toList();
    }

    /** The newest of them, once there are so many. */
    static Map<String, String> newest(String address, int count) {
        await().atMost(SOON).until(() -> of(address).size() >= count);
        return of(address).getFirst();
    }

    /** The path of the link in a mail's text that begins so. */
    static String path(Map<String, String> mail, String beginning) {
        var link = Pattern.compile("https?://[^/\\s]+(" + beginning + "\\S+)").matcher(mail.get("text"));
        if (!link.find()) {
            throw new AssertionError("no link to " + beginning + " in " + mail.get("text"));
        }
        return link.group(1);
    }
}
