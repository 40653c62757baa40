package org.newswatch.alert.subscribe;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.mail.EmailAddress;
import org.newswatch.alert.mail.Mailboxes;
import org.newswatch.alert.mail.Tokens;
import org.newswatch.alert.secret.Secret;
import org.newswatch.alert.secret.Secrets;
import org.newswatch.alert.secret.Signing;
import org.newswatch.alert.secret.SigningSecret;
import org.newswatch.egress.Egress;
import org.newswatch.egress.RefusedAddress;
import org.newswatch.gate.Refused;

/** Makes channels of what {@link ChannelCheck} found in form, or says why they can't be sent to. */
@Singleton
class ChannelMaking {

    private static final Pattern NTFY_TOPIC = Pattern.compile("https?://[^/?]+/[A-Za-z0-9_-]{1,64}");

    private final Egress egress;
    private final Mailboxes mailboxes;
    private final Secrets secrets;

    ChannelMaking(Egress egress, Mailboxes mailboxes, Secrets secrets) {
        this.egress = egress;
        this.mailboxes = mailboxes;
        this.secrets = secrets;
    }

    /** @param field names the draft in a refusal */
    Channel channel(String field, ChannelDraft draft, Subscription subscription) {
        var type = ChannelType.of(draft.type()).orElseThrow();
        if (type == ChannelType.EMAIL) {
            return mailbox(field, address(field, draft), subscription);
        }
        var channel = new Channel(subscription, type, address(field, draft), Channel.ACTIVE);
        if (type == ChannelType.WEBHOOK) {
            return channel.with(settings(field, draft, Map.of()))
                    .with(SigningSecret.random(signing(draft)).reveal());
        }
        return channel.with(token(field, draft, null));
    }

    /** Makes what the draft asks for of a channel of the same type; its secret and what is due for it stay. */
    void change(String field, ChannelDraft draft, Channel kept) {
        var type = ChannelType.of(kept.type).orElseThrow();
        var address = address(field, draft);
        boolean elsewhere = !kept.address.equals(address);
        switch (type) {
            case EMAIL -> {
                if (elsewhere) {
                    throw Refused.unprocessable(
                            field + ".address", "stays for this channel; leave out the id for a new one");
                }
            }
            case WEBHOOK -> {
                if (draft.signing() != null && signing(draft) != SigningSecret.signing(new Secret(signedBy(kept)))) {
                    throw Refused.unprocessable(
                            field + ".signing", "stays for this channel; leave out the id for a new one");
                }
                // What is hidden is not taken along to another address: whoever moves it need not know it.
                kept.with(settings(field, draft, elsewhere ? Map.of() : kept.settings));
            }
            case TELEGRAM, NTFY -> kept.with(token(field, draft, elsewhere ? null : kept.secret));
            case SLACK, TEAMS, DISCORD, MATTERMOST -> {}
        }
        if (elsewhere) {
            kept.leadTo(address);
        }
    }

    /** Where the draft leads, in the form in which it is stored. */
    String address(String field, ChannelDraft draft) {
        return switch (ChannelType.of(draft.type()).orElseThrow()) {
            case WEBHOOK, SLACK, TEAMS, DISCORD, MATTERMOST -> url(field, draft);
            case EMAIL -> EmailAddress.normal(requireNonNull(draft.address()));
            case TELEGRAM -> requireNonNull(draft.chat());
            case NTFY -> topic(field, draft);
        };
    }

    private static String signedBy(Channel channel) {
        return requireNonNull(channel.secret);
    }

    private String url(String field, ChannelDraft draft) {
        try {
            return egress.check(requireNonNull(draft.url())).toString();
        } catch (RefusedAddress e) {
            throw Refused.unprocessable(field + ".url", requireNonNull(e.getMessage()));
        }
    }

    private String topic(String field, ChannelDraft draft) {
        var url = url(field, draft);
        if (!NTFY_TOPIC.matcher(url).matches()) {
            throw Refused.unprocessable(
                    field + ".url", "is no address of a topic, such as https://ntfy.sh/harbour-desk");
        }
        return url;
    }

    private static Signing signing(ChannelDraft draft) {
        return draft.signing() == null
                ? Signing.HMAC
                : Signing.of(draft.signing()).orElseThrow();
    }

    private Map<String, Object> settings(String field, ChannelDraft draft, Map<String, Object> before) {
        var settings = new LinkedHashMap<String, Object>();
        if (draft.signing() != null) {
            settings.put("signing", draft.signing());
        }
        if (draft.body() != null) {
            settings.put("body", draft.body());
        }
        if (draft.headers() != null && !draft.headers().isEmpty()) {
            var known = before.get("headers") instanceof Map<?, ?> headers ? headers : Map.of();
            var sealed = new LinkedHashMap<String, Object>();
            draft.headers()
                    .forEach((name, value) -> sealed.put(
                            name,
                            ChannelDraft.HIDDEN.equals(value)
                                    ? given(field + ".headers." + name, known.get(name))
                                    : sealed(requireNonNull(value), known.get(name))));
            settings.put("headers", sealed);
        }
        return settings;
    }

    /** In the form that it has already where it says the same. */
    private String sealed(String value, @Nullable Object before) {
        var secret = new Secret(value);
        return before instanceof String known && secrets.open(known).equals(secret) ? known : secrets.seal(secret);
    }

    private static @Nullable String token(String field, ChannelDraft draft, @Nullable String before) {
        return ChannelDraft.HIDDEN.equals(draft.token()) ? (String) given(field + ".token", before) : draft.token();
    }

    private static Object given(String field, @Nullable Object before) {
        if (before == null) {
            throw Refused.unprocessable(field, "stands for a secret that is not known here: write it out");
        }
        return before;
    }

    /** One that the tenant may write to already is active at once; the owner of any other is asked first. */
    private Channel mailbox(String field, String normal, Subscription subscription) {
        boolean confirmed = mailboxes.admit(field + ".address", subscription.tenant, normal);
        var token = Tokens.random();
        return new Channel(subscription, ChannelType.EMAIL, normal, confirmed ? Channel.ACTIVE : Channel.UNCONFIRMED)
                .with(Map.of(Mailboxes.UNSUBSCRIBE, Tokens.hash(token)))
                .with(token);
    }
}
