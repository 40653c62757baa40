package org.newswatch.alert.deliver;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a webhook chose for it.
 *
 * @param body thin or full
 * @param headers to send along, their values sealed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record WebhookSettings(String body, Map<String, String> headers) {

    WebhookSettings(@Nullable String body, @Nullable Map<String, String> headers) {
        this.body = Objects.requireNonNullElse(body, "full");
        this.headers = headers == null ? Map.of() : Map.copyOf(headers);
    }

    boolean isThin() {
        return body.equals("thin");
    }

    private static final WebhookSettings USUAL = new WebhookSettings(null, null);

    static WebhookSettings of(Channel channel, ObjectMapper json) {
        if (channel.settings().equals("{}")) {
            return USUAL;
        }
        try {
            return json.readValue(channel.settings(), WebhookSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the settings of a webhook are no settings: channel=" + channel.id(), e);
        }
    }
}
