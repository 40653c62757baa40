package org.newswatch.alert.trial;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Subscribes, posts an article, waits for the alert and takes the subscription away again: what {@code helm test} runs.
 * Arguments: the addresses of ingest-service and alert-service, and how long it may take as an ISO 8601 duration; the
 * administrator's key is in NEWSWATCH_ADMIN_KEY. Ends with 0 once the alert was seen, else with 1 and a sentence.
 */
final class NewsToAlert {

    private static final Duration REST = Duration.ofMillis(500);

    private final Calls calls;
    private final String ingest;
    private final String alert;
    private final Instant deadline;
    private final String word = "trial" + UUID.randomUUID().toString().replace("-", "");

    private NewsToAlert(Calls calls, String ingest, String alert, Instant deadline) {
        this.calls = calls;
        this.ingest = ingest;
        this.alert = alert;
        this.deadline = deadline;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var key = System.getenv("NEWSWATCH_ADMIN_KEY");
        if (arguments.length != 3 || key == null) {
            System.err.println("usage: NewsToAlert INGEST ALERT PATIENCE, with the key in NEWSWATCH_ADMIN_KEY");
            System.exit(2);
        }
        var patience = Duration.parse(arguments[2]);
        var deadline = Instant.now().plus(patience);
        var trial = new NewsToAlert(new Calls(key), arguments[0], arguments[1], deadline);
        if (!trial.succeeds()) {
            System.err.println("no alert within " + patience.toSeconds() + " s");
            System.exit(1);
        }
    }

    private boolean succeeds() throws IOException, InterruptedException {
        var subscription = subscribe();
        try {
            var posted = Instant.now();
            var article = """
                {"url": "https://news.example/%1$s", "title": "A trial of the installation",
                 "body": "Somebody wanted to know whether news come out as alerts: %1$s."}\
                """.formatted(word);
            expect(202, calls.send("POST", URI.create(ingest + "/v1/articles"), article));
            var seen = sees(URI.create(subscription + "/alerts"));
            if (seen) {
                System.out.println(
                        "seen after " + Duration.between(posted, Instant.now()).toMillis() + " ms");
            }
            return seen;
        } finally {
            calls.send("DELETE", URI.create(subscription), "");
        }
    }

    /** Returns the subscription's address. A key that has just been made is not known everywhere yet: it is asked again. */
    private String subscribe() throws IOException, InterruptedException {
        var body =
                "{\"name\": \"Trial of the installation\", \"query\": \"%s\", \"notify\": \"article\"}".formatted(word);
        var answer = calls.send("POST", URI.create(alert + "/v1/subscriptions"), body);
        while ((answer.status() == 401 || answer.status() == 503)
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(REST);
            answer = calls.send("POST", URI.create(alert + "/v1/subscriptions"), body);
        }
        expect(201, answer);
        return alert + "/v1/subscriptions/" + answer.id();
    }

    private boolean sees(URI alerts) throws IOException, InterruptedException {
        while (Instant.now().isBefore(deadline)) {
            if (calls.send("GET", alerts, "").body().contains(word)) {
                return true;
            }
            Thread.sleep(REST);
        }
        return false;
    }

    private static void expect(int status, Calls.Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("expected " + status + " and got " + answer.status() + " " + answer.body());
        }
    }
}
