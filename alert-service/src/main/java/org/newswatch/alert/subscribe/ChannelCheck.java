package org.newswatch.alert.subscribe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.mail.EmailAddress;
import org.newswatch.gate.Problem;

/** The form of a draft's channels: all that is wrong with them is said at once. */
final class ChannelCheck {

    private static final int MAX_CHANNELS = 20;
    private static final Set<String> SIGNINGS = Set.of("hmac", "ed25519");
    private static final Set<String> BODIES = Set.of("full", "thin");
    private static final Pattern BOT = Pattern.compile("\\d{3,20}:[A-Za-z0-9_-]{20,100}");
    private static final Pattern CHAT = Pattern.compile("@[A-Za-z][A-Za-z0-9_]{3,63}|-?\\d{1,20}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.-]{1,200}");

    private final List<Problem.Error> errors = new ArrayList<>();

    private ChannelCheck() {}

    static List<Problem.Error> errors(@Nullable List<@Nullable ChannelDraft> channels) {
        var check = new ChannelCheck();
        if (channels != null) {
            check.channels(channels);
        }
        return check.errors;
    }

    private void channels(List<@Nullable ChannelDraft> channels) {
        if (channels.size() > MAX_CHANNELS) {
            wrong("channels", "has more than " + MAX_CHANNELS + " values");
            return;
        }
        for (int i = 0; i < channels.size(); i++) {
            channel("channels[" + i + "]", channels.get(i));
        }
    }

    private void channel(String field, @Nullable ChannelDraft channel) {
        if (channel != null && channel.id() != null && channel.type() == null) {
            return;
        }
        if (channel == null || channel.type() == null) {
            wrong(field + ".type", "is missing: one of " + ChannelType.keys());
            return;
        }
        var known = ChannelType.of(channel.type());
        if (known.isEmpty()) {
            wrong(field + ".type", "is not known: one of " + ChannelType.keys());
            return;
        }
        fields(field, known.get(), channel.given());
        values(field, known.get(), channel);
    }

    private void fields(String field, ChannelType type, Map<String, Object> given) {
        type.required().stream()
                .filter(name -> !given.containsKey(name))
                .forEach(
                        name -> wrong(field + "." + name, "is missing: a channel of type " + type.key() + " needs it"));
        given.keySet().stream()
                .filter(name -> !type.has(name))
                .forEach(name -> wrong(field + "." + name, "does not belong to a channel of type " + type.key()));
    }

    private void values(String field, ChannelType type, ChannelDraft channel) {
        if (type.has("address") && channel.address() != null && !EmailAddress.isOne(channel.address())) {
            wrong(field + ".address", "is no mailbox such as desk@example.org, in ASCII");
        }
        oneOf(field + ".signing", channel.signing(), SIGNINGS);
        oneOf(field + ".body", channel.body(), BODIES);
        form(field + ".chat", channel.chat(), CHAT, "is no @channel and no number of a chat");
        if (type == ChannelType.TELEGRAM) {
            form(
                    field + ".token",
                    channel.token(),
                    BOT,
                    "is no token of a bot, such as 110201543:AAHdqTcvCH1vGWJxfSe…");
        } else {
            form(
                    field + ".token",
                    channel.token(),
                    TOKEN,
                    "is no token: letters, digits, hyphens, dots and underscores");
        }
        if (channel.headers() != null) {
            errors.addAll(HeaderCheck.errors(field + ".headers", channel.headers()));
        }
    }

    private void oneOf(String field, @Nullable String value, Set<String> known) {
        if (value != null && !known.contains(value)) {
            wrong(
                    field,
                    "is one of " + String.join(", ", known.stream().sorted().toList()));
        }
    }

    private void form(String field, @Nullable String value, Pattern form, String otherwise) {
        if (value != null
                && !value.equals(ChannelDraft.HIDDEN)
                && !form.matcher(value).matches()) {
            wrong(field, otherwise);
        }
    }

    private void wrong(String field, String message) {
        errors.add(new Problem.Error(field, message));
    }
}
