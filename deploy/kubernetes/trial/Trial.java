import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Subscribes, posts an article and waits for its signed webhook, from inside the cluster's network: {@code java Trial.java NAME},
 * with the administrator's key in NEWSWATCH_ADMIN_KEY. NAME tells one run from the next.
 */
final class Trial {

    private static final String INGEST = "http://ingest.newswatch/v1/articles";
    private static final String SUBSCRIPTIONS = "http://alert.newswatch/v1/subscriptions";
    private static final String HOOK = "http://receiver.newswatch/hook";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private record Webhook(String id, String timestamp, String signature, String body, Instant at) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Webhook> webhooks = new LinkedBlockingQueue<>();
    private final String key;

    private Trial(String key) {
        this.key = key;
    }

    public static void main(String[] arguments) throws Exception {
        var receiver = HttpServer.create(new InetSocketAddress(9000), 0);
        try {
            var trial = new Trial(System.getenv("NEWSWATCH_ADMIN_KEY"));
            receiver.createContext("/hook", trial::receive);
            receiver.start();
            trial.run(arguments[0]);
        } finally {
            receiver.stop(0);
        }
    }

    private void run(String name) throws Exception {
        var subscription = post(SUBSCRIPTIONS, 201, """
                {"name": "Trial %s", "topics": ["energy"], "query": "%s",
                 "channels": [{"type": "webhook", "url": "%s"}]}""".formatted(name, name, HOOK));
        var secret = value("secret", subscription);
        System.out.println("subscribed to energy: " + value("id", subscription));

        var article = """
                {"url": "https://news.example/%s", "title": "Natural gas prices rise (%s)",
                 "body": "Natural gas and electricity prices rose after a pipeline and a power plant were shut down."}"""
                .formatted(name, name);
        var posted = Instant.now();
        var accepted = post(INGEST, 202, article);
        System.out.println("article accepted: " + value("id", accepted));
        expect("the same article again is a duplicate", value("status", post(INGEST, 200, article)).equals("duplicate"));

        var webhook = webhooks.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        expect("a webhook came within " + PATIENCE.toSeconds() + " s", webhook != null);
        System.out.println("webhook " + webhook.id() + " arrived "
                + Duration.between(posted, webhook.at()).toMillis() + " ms after the article was sent");
        System.out.println("it says: " + webhook.body());
        expect("its signature is right", webhook.signature().contains("v1," + signature(secret, webhook)));
        expect("it is about the article", webhook.body().contains(value("id", accepted)));
        expect("there is no second one", webhooks.poll(3, TimeUnit.SECONDS) == null);
    }

    /** Posts JSON; a service that is just starting or does not know the key yet is asked again. */
    private String post(String address, int status, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        for (var deadline = Instant.now().plus(PATIENCE); ; TimeUnit.MILLISECONDS.sleep(500)) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            var again = answer.statusCode() == 401 || answer.statusCode() == 503;
            if (!again || Instant.now().isAfter(deadline)) {
                expect(address + " answers " + status + " and not " + answer.statusCode() + " " + answer.body(),
                        answer.statusCode() == status);
                return answer.body();
            }
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        webhooks.add(new Webhook(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                body,
                Instant.now()));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private static String signature(String secret, Webhook webhook) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = webhook.id() + "." + webhook.timestamp() + "." + webhook.body();
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first string of that name. */
    private static String value(String name, String json) {
        var match = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        expect("an answer has a " + name + ": " + json, match.find());
        return match.group(1);
    }

    private static void expect(String what, boolean holds) {
        if (!holds) {
            System.err.println("not so: " + what);
            System.exit(1);
        }
    }
}
