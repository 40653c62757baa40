package org.newswatch.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.newswatch.egress.Egress;
import org.newswatch.egress.RefusedAddress;
import org.newswatch.egress.Request;

/** Speaks to hubs, as WebSub (W3C Recommendation of 2018), section 5.1, says. */
@ApplicationScoped
class HubRequests {

    private final Egress egress;
    private final WebSubConfig config;

    HubRequests(Egress egress, WebSubConfig config) {
        this.egress = egress;
        this.config = config;
    }

    /** What a hub says to a request. */
    enum Answer {
        ACCEPTED,
        /** Not reached, or it asks to come again. */
        AWAY,
        REFUSED
    }

    /** @param mode subscribe or unsubscribe */
    Answer ask(Lease lease, String mode) {
        var form = new LinkedHashMap<String, String>();
        form.put("hub.callback", callback(lease));
        form.put("hub.mode", mode);
        form.put("hub.topic", lease.topic());
        form.put("hub.lease_seconds", Long.toString(config.lease().toSeconds()));
        form.put("hub.secret", lease.secret());
        try {
            var uri = egress.check(lease.hub());
            var headers = Map.of("Content-Type", "application/x-www-form-urlencoded");
            var answer = egress.send(Request.post(uri, headers, encoded(form).getBytes(UTF_8), config.deadline()));
            return answer(answer.status());
        } catch (RefusedAddress e) {
            return Answer.REFUSED;
        } catch (IOException e) {
            return Answer.AWAY;
        }
    }

    private static Answer answer(int status) {
        if (status >= 200 && status < 300) {
            return Answer.ACCEPTED;
        }
        return status >= 500 || status == 408 || status == 429 ? Answer.AWAY : Answer.REFUSED;
    }

    private String callback(Lease lease) {
        var base = config.callback().orElseThrow().toString();
        return (base.endsWith("/") ? base : base + "/") + "v1/websub/" + lease.callbackId();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
