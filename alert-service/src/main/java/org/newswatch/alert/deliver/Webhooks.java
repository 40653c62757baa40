package org.newswatch.alert.deliver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newswatch.alert.deliver.Attempt.Delivered;
import org.newswatch.alert.deliver.Attempt.Failed;
import org.newswatch.alert.deliver.Attempt.Gone;
import org.newswatch.alert.secret.Secrets;
import org.newswatch.egress.Egress;
import org.newswatch.egress.RefusedAddress;
import org.newswatch.egress.Request;
import org.newswatch.egress.Response;
import org.newswatch.gate.trace.Trace;

/** Sends one message to one webhook, signed as Standard Webhooks 1.0 demands. */
@Singleton
final class Webhooks implements Sender {

    private static final int GONE = 410;

    /** Receivers expect less than 20 kB. */
    private static final int LARGEST_DIGEST = 20_000;

    private final Egress egress;
    private final ObjectMapper json;
    private final Secrets secrets;
    private final DeliverConfig config;
    private final InstantSource clock;

    Webhooks(Egress egress, ObjectMapper json, Secrets secrets, DeliverConfig config, InstantSource clock) {
        this.egress = egress;
        this.json = json;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of("webhook");
    }

    @Override
    public Attempt send(Message message, Channel channel, Trace trace) {
        var settings = WebhookSettings.of(channel, json);
        var body = body(message, settings);
        var headers = headers(message, body, channel, settings, trace);
        try {
            return judge(egress.send(new Request(
                    "POST", URI.create(channel.address()), headers, body, config.deadline(), config.maxResponse())));
        } catch (RefusedAddress e) {
            // Where a name leads may change back: that is tried again. What the address says for itself does not
            // change.
            return new Failed(Optional.empty(), "the address is refused: " + e.getMessage(), Optional.empty());
        } catch (IOException e) {
            return new Failed(Optional.empty(), "the receiver can't be reached: " + e.getMessage(), Optional.empty());
        }
    }

    private Map<String, String> headers(
            Message message, byte[] body, Channel channel, WebhookSettings settings, Trace trace) {
        var id = message.id().toString();
        var now = clock.instant();
        var headers = new HashMap<String, String>();
        // First its owner's, so that none of them takes the place of ours.
        settings.headers()
                .forEach((name, value) -> headers.put(
                        name.toLowerCase(Locale.ROOT), secrets.open(value).reveal()));
        headers.put("content-type", "application/json");
        headers.put(Trace.HEADER, trace.parent());
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", Signature.of(id, now, body, channel.secrets()));
        return headers;
    }

    /** 2xx is success and nothing else is: a redirect is a failure and never followed. */
    private Attempt judge(Response response) {
        int status = response.status();
        var text = Answer.text(response);
        if (status >= 200 && status < 300) {
            return new Delivered(status, text);
        }
        var reason = "the receiver answered " + status;
        if (status == GONE) {
            return new Gone(Optional.of(status), reason, text);
        }
        var retryAfter = response.header("retry-after").flatMap(header -> RetryAfter.parse(header, clock.instant()));
        return new Failed(Optional.of(status), reason, retryAfter, text);
    }

    private byte[] body(Message message, WebhookSettings settings) {
        return switch (message) {
            case Message.One(var alert) ->
                written(settings.isThin() ? WebhookEvent.thin(alert) : WebhookEvent.full(alert));
            case Message.Notice notice -> written(WebhookEvent.disabled(notice));
            case Message.Test test -> written(WebhookEvent.test(test));
            case Message.Digest digest -> digest(digest);
        };
    }

    private byte[] digest(Message.Digest digest) {
        var shown = digest;
        var body = written(DigestTold.event(shown));
        while (body.length > LARGEST_DIGEST && shown.alerts().size() > 1) {
            shown = shown.shorter();
            body = written(DigestTold.event(shown));
        }
        return body;
    }

    private byte[] written(WebhookEvent<?> event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is told is always JSON", e);
        }
    }
}
