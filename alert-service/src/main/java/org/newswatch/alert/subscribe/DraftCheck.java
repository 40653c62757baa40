package org.newswatch.alert.subscribe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.subscribe.SubscriptionDraft.ChannelDraft;
import org.newswatch.gate.Problem;
import org.newswatch.gate.Refused;

/** The form of a draft: all that is wrong with it is said at once. */
final class DraftCheck {

    private static final int MAX_NAME = 200;
    private static final int MAX_VALUES = 100;
    private static final int MAX_CHANNELS = 20;
    private static final Pattern TOPIC = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z]{4})?");
    private static final Pattern SOURCE = Pattern.compile("(?U)(?=.*\\S)[^\\p{Cntrl}]{1,300}");

    private final List<Problem.Error> errors = new ArrayList<>();

    private DraftCheck() {}

    /** Refuses, with 400, a draft that is not in form. */
    static void check(SubscriptionDraft draft) {
        var check = new DraftCheck();
        check.name(draft.name());
        check.values(
                "topics",
                draft.topics(),
                TOPIC,
                "is no id of a topic, such as kosovo, or of a part of one, such as energy-gas");
        check.values(
                "languages",
                draft.languages(),
                LANGUAGE,
                "is no language such as en or sr-Latn: BCP 47, with a script or without");
        check.values("sources", draft.sources(), SOURCE, "is no name or host of a source, of at most 300 characters");
        check.subject(draft);
        check.channels(draft.channels());
        if (!check.errors.isEmpty()) {
            throw Refused.invalid("the subscription breaks its rules", check.errors);
        }
    }

    private void name(@Nullable String name) {
        if (name == null || name.isBlank()) {
            wrong("name", "is missing");
        } else if (name.length() > MAX_NAME) {
            wrong("name", "is longer than " + MAX_NAME + " characters");
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            wrong("name", "holds a control character");
        }
    }

    private void values(String field, @Nullable List<@Nullable String> values, Pattern form, String otherwise) {
        if (values == null) {
            return;
        }
        if (values.size() > MAX_VALUES) {
            wrong(field, "has more than " + MAX_VALUES + " values");
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value == null || !form.matcher(value).matches()) {
                wrong(field + "[" + i + "]", otherwise);
            }
        }
    }

    private void subject(SubscriptionDraft draft) {
        boolean noTopics = draft.topics() == null || draft.topics().isEmpty();
        if (draft.query() == null ? noTopics : draft.query().isBlank()) {
            wrong("query", "is missing: a subscription needs topics or a query, or both");
        }
    }

    private void channels(@Nullable List<@Nullable ChannelDraft> channels) {
        if (channels == null) {
            return;
        }
        if (channels.size() > MAX_CHANNELS) {
            wrong("channels", "has more than " + MAX_CHANNELS + " values");
            return;
        }
        for (int i = 0; i < channels.size(); i++) {
            channel("channels[" + i + "]", channels.get(i));
        }
    }

    private void channel(String field, @Nullable ChannelDraft channel) {
        if (channel == null || channel.type() == null) {
            wrong(field + ".type", "is missing: webhook");
        } else if (channel.type().equals(Channel.WEBHOOK)) {
            if (channel.url() == null) {
                wrong(field + ".url", "is missing: the address that alerts are posted to");
            }
            if (channel.address() != null) {
                wrong(field + ".address", "does not belong to a webhook");
            }
        } else if (!channel.type().equals("email")) {
            wrong(field + ".type", "is not known: webhook");
        }
    }

    private void wrong(String field, String message) {
        errors.add(new Problem.Error(field, message));
    }
}
