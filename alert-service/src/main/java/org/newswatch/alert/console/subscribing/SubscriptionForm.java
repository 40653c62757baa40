package org.newswatch.alert.console.subscribing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.console.Form;
import org.newswatch.alert.schedule.ScheduleDraft;
import org.newswatch.alert.subscribe.ChannelDraft;
import org.newswatch.alert.subscribe.Notify;
import org.newswatch.alert.subscribe.SubscriptionDraft;
import org.newswatch.alert.subscribe.SubscriptionView;
import org.newswatch.gate.Refused;

/**
 * The editor's form.
 *
 * @param before the subscription that is changed: what the form does not show stays as it is
 */
record SubscriptionForm(Form form, Optional<SubscriptionView> before) {

    /** How many channels can be added at once. */
    static final int NEW_CHANNELS = 2;

    /** @throws Refused for a value that the form does not offer */
    SubscriptionDraft draft() {
        return new SubscriptionDraft(
                form.given("name").orElse(null),
                before.map(SubscriptionView::key).orElse(null),
                null,
                nullable(before.map(SubscriptionView::labels).orElse(List.of())),
                form.asWritten("query"),
                nullable(form.list("topics")),
                nullable(form.list("languages")),
                nullable(form.list("sources")),
                channels(),
                form.given("notify").map(SubscriptionForm::notifies).orElse(Notify.STORY),
                before.map(SubscriptionView::confirmedBy).orElse(null),
                before.map(SubscriptionView::corrections).orElse(null),
                schedule(),
                before.map(SubscriptionView::template).orElse(null));
    }

    private static Notify notifies(String key) {
        return Stream.of(Notify.values())
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("notify", "is none of story, article and updates"));
    }

    private List<@Nullable ChannelDraft> channels() {
        var channels = new ArrayList<@Nullable ChannelDraft>();
        form.all("channel").forEach(id -> channels.add(channel(id, null, "", "")));
        for (int i = 0; i < NEW_CHANNELS; i++) {
            var address = form.text("channelAddress" + i);
            if (!address.isEmpty()) {
                channels.add(channel(null, form.text("channelType" + i), address, form.text("channelToken" + i)));
            }
        }
        return channels;
    }

    private static ChannelDraft channel(@Nullable String id, @Nullable String type, String address, String token) {
        boolean mail = "email".equals(type);
        boolean chat = "telegram".equals(type);
        boolean url = type != null && !mail && !chat;
        return new ChannelDraft(
                id,
                type,
                url ? address : null,
                mail ? address : null,
                null,
                null,
                null,
                token.isEmpty() ? null : token,
                chat ? address : null);
    }

    private ScheduleDraft schedule() {
        var mode = form.given("mode").orElse("instant");
        boolean atATime = mode.equals("daily") || mode.equals("weekdays");
        return new ScheduleDraft(
                mode,
                atATime ? form.given("at").orElse(null) : null,
                mode.equals("weekdays") && form.has("days") ? nullable(form.all("days")) : null,
                form.given("zone").orElse(null),
                quiet(),
                cap());
    }

    private ScheduleDraft.@Nullable Quiet quiet() {
        return form.has("quietFrom") || form.has("quietTo")
                ? new ScheduleDraft.Quiet(
                        form.given("quietFrom").orElse(null),
                        form.given("quietTo").orElse(null),
                        before.map(SubscriptionView::schedule)
                                .map(ScheduleDraft::quiet)
                                .map(ScheduleDraft.Quiet::days)
                                .orElse(null),
                        form.given("unless").orElse(null))
                : null;
    }

    private ScheduleDraft.@Nullable Most cap() {
        return form.has("perHour") || form.has("perDay")
                ? new ScheduleDraft.Most(number("perHour"), number("perDay"))
                : null;
    }

    /** What is no number is none that is allowed either: the check of the schedule says so. */
    private @Nullable Integer number(String field) {
        return form.given(field)
                .map(text -> text.matches("\\d{1,6}") ? Integer.valueOf(text) : Integer.valueOf(-1))
                .orElse(null);
    }

    private static List<@Nullable String> nullable(List<String> values) {
        return new ArrayList<@Nullable String>(values);
    }
}
