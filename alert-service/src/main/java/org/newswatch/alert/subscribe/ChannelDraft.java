package org.newswatch.alert.subscribe;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where alerts go, as its owner asks for it. {@link ChannelType} says which fields belong to which type.
 *
 * @param id of the subscription's channel that is to stay, with its secret and its deliveries
 * @param url of a webhook or a chat, what is posted to
 * @param address of an e-mail channel, the mailbox
 * @param signing of a webhook: {@code hmac} (the default) or {@code ed25519}
 * @param body of a webhook: {@code full} (the default) or {@code thin}
 * @param headers of a webhook, sent with each delivery
 * @param token of a Telegram bot, or for an ntfy topic that asks for one
 * @param chat of Telegram: {@code @channel} or the number of a chat
 */
public record ChannelDraft(
        @Nullable String id,
        @Nullable String type,
        @Nullable String url,
        @Nullable String address,
        @Nullable String signing,
        @Nullable String body,
        @Nullable Map<String, @Nullable String> headers,
        @Nullable String token,
        @Nullable String chat) {

    /** Stands in exports for what is secret; taken for a channel that there is, it changes nothing. */
    static final String HIDDEN = "***";

    /** The fields that are given, by their names in the API. */
    Map<String, Object> given() {
        var given = new LinkedHashMap<String, Object>();
        put(given, "url", url);
        put(given, "address", address);
        put(given, "signing", signing);
        put(given, "body", body);
        put(given, "headers", headers);
        put(given, "token", token);
        put(given, "chat", chat);
        return given;
    }

    private static void put(Map<String, Object> given, String field, @Nullable Object value) {
        if (value != null) {
            given.put(field, value);
        }
    }
}
