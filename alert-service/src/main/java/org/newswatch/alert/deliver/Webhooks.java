package org.newswatch.alert.deliver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.newswatch.alert.deliver.Attempt.Delivered;
import org.newswatch.alert.deliver.Attempt.Failed;
import org.newswatch.alert.deliver.Attempt.Hopeless;
import org.newswatch.alert.raise.Alert;
import org.newswatch.egress.Egress;
import org.newswatch.egress.RefusedAddress;
import org.newswatch.egress.Request;
import org.newswatch.egress.Response;

/** Sends one alert to one webhook, signed as Standard Webhooks 1.0 demands. */
@Singleton
class Webhooks {

    private static final int GONE = 410;

    private final Egress egress;
    private final ObjectMapper json;
    private final DeliverConfig config;
    private final InstantSource clock;

    Webhooks(Egress egress, ObjectMapper json, DeliverConfig config, InstantSource clock) {
        this.egress = egress;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    Attempt send(Alert alert, Channel channel) {
        var id = alert.id().toString();
        var now = clock.instant();
        var body = body(alert);
        var headers = Map.of(
                "content-type",
                "application/json",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                Signature.of(id, now, body, channel.secret()));
        try {
            return judge(egress.send(Request.post(channel.url(), headers, body, config.deadline())
                    .withMaxResponseBytes(config.maxResponse())));
        } catch (RefusedAddress e) {
            // Where a name leads may change back: that is tried again. What the address says for itself does not
            // change.
            return new Failed(Optional.empty(), "the address is refused: " + e.getMessage(), Optional.empty());
        } catch (IOException e) {
            return new Failed(Optional.empty(), "the receiver can't be reached: " + e.getMessage(), Optional.empty());
        }
    }

    /** 2xx is success and nothing else is: a redirect is a failure and never followed. */
    private static Attempt judge(Response response) {
        int status = response.status();
        if (status >= 200 && status < 300) {
            return new Delivered(status);
        }
        if (status == GONE) {
            return new Hopeless(Optional.of(status), "the receiver says that it is gone");
        }
        var reason = "the receiver answered " + status;
        return new Failed(
                Optional.of(status), reason, response.header("retry-after").flatMap(Webhooks::seconds));
    }

    private static Optional<Duration> seconds(String retryAfter) {
        return retryAfter.strip().matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter.strip())))
                : Optional.empty();
    }

    private byte[] body(Alert alert) {
        try {
            return json.writeValueAsBytes(WebhookEvent.of(alert));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert is always JSON", e);
        }
    }
}
