package org.newswatch.alert.subscribe;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.secret.Secret;
import org.newswatch.alert.secret.Signing;
import org.newswatch.alert.secret.SigningSecret;

/**
 * A channel as its owner sees it, with the fields of its {@link ChannelType}.
 *
 * @param headers their names; what they say is the receiver's business and not shown
 * @param signing absent for the usual, HMAC
 * @param secret of a webhook, in the answer to the making of the channel only
 * @param publicKey checks the signatures of a webhook signed with ed25519
 * @param token hidden; says that there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChannelView(
        UUID id,
        String type,
        @Nullable String url,
        @Nullable String address,
        @Nullable String chat,
        @Nullable String signing,
        @Nullable Object body,
        @Nullable Map<String, String> headers,
        String status,
        @Nullable String statusReason,
        @Nullable String secret,
        @Nullable String publicKey,
        @Nullable String token) {

    static ChannelView of(Channel channel, boolean secrets) {
        var type = ChannelType.of(channel.type).orElseThrow();
        return new ChannelView(
                channel.id,
                channel.type,
                type.has("url") ? channel.address : null,
                type.has("address") ? channel.address : null,
                type.has("chat") ? channel.address : null,
                type == ChannelType.WEBHOOK ? signing(channel) : null,
                channel.settings.get("body"),
                headers(channel),
                channel.status,
                channel.statusReason,
                shown(channel, secrets && type == ChannelType.WEBHOOK),
                type == ChannelType.WEBHOOK ? publicKey(channel) : null,
                type.has("token") && channel.secret != null ? ChannelDraft.HIDDEN : null);
    }

    /** A key of ours stays here: receivers need its public half only. */
    private static @Nullable String shown(Channel channel, boolean show) {
        return show && signing(channel) == null ? channel.secret : null;
    }

    private static @Nullable String publicKey(Channel channel) {
        return channel.secret == null
                ? null
                : SigningSecret.publicKey(new Secret(channel.secret)).orElse(null);
    }

    private static @Nullable String signing(Channel channel) {
        var signing = channel.secret == null ? Signing.HMAC : SigningSecret.signing(new Secret(channel.secret));
        return signing == Signing.HMAC ? null : signing.key();
    }

    private static @Nullable Map<String, String> headers(Channel channel) {
        return channel.settings.get("headers") instanceof Map<?, ?> headers
                ? headers.keySet().stream().collect(Collectors.toMap(String::valueOf, name -> ChannelDraft.HIDDEN))
                : null;
    }
}
