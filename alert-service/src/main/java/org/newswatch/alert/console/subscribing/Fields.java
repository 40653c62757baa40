package org.newswatch.alert.console.subscribing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.newswatch.alert.console.Form;
import org.newswatch.alert.schedule.ScheduleDraft;
import org.newswatch.alert.subscribe.ChannelView;
import org.newswatch.alert.subscribe.SubscriptionView;

/** What stands in the fields of the editor: what was sent, else what the subscription has, else what is usual. */
public record Fields(
        String id,
        String version,
        String name,
        String query,
        String topics,
        String languages,
        String sources,
        String notifies,
        String mode,
        String at,
        List<String> days,
        String zone,
        String quietFrom,
        String quietTo,
        String unless,
        String perHour,
        String perDay,
        List<Kept> kept,
        List<Added> added) {

    /** A channel that there is. */
    public record Kept(String id, String type, String address, boolean checked) {}

    /** A channel to add. */
    public record Added(int number, String type, String address) {}

    static Fields of(Form form, String id, List<ChannelView> channels) {
        return new Fields(
                id,
                form.text("version"),
                form.text("name"),
                form.asWritten("query"),
                String.join(", ", form.list("topics")),
                String.join(", ", form.list("languages")),
                String.join(", ", form.list("sources")),
                form.text("notify"),
                form.text("mode"),
                form.text("at"),
                form.all("days"),
                form.text("zone"),
                form.text("quietFrom"),
                form.text("quietTo"),
                form.text("unless"),
                form.text("perHour"),
                form.text("perDay"),
                kept(channels, form.all("channel")),
                Stream.iterate(0, i -> i < SubscriptionForm.NEW_CHANNELS, i -> i + 1)
                        .map(i -> new Added(i, form.text("channelType" + i), form.text("channelAddress" + i)))
                        .toList());
    }

    static Fields of(SubscriptionView view) {
        var schedule = view.schedule();
        var quiet = Objects.requireNonNullElse(schedule.quiet(), new ScheduleDraft.Quiet(null, null, null, null));
        var most = Objects.requireNonNullElse(schedule.cap(), new ScheduleDraft.Most(null, null));
        return new Fields(
                view.id().toString(),
                Integer.toString(view.version()),
                view.name(),
                Objects.requireNonNullElse(view.query(), ""),
                String.join(", ", view.topics()),
                String.join(", ", view.languages()),
                String.join(", ", view.sources()),
                view.notifies(),
                Objects.requireNonNullElse(schedule.mode(), "instant"),
                Objects.requireNonNullElse(schedule.at(), "08:00"),
                schedule.days() == null
                        ? List.of()
                        : schedule.days().stream().map(String::valueOf).toList(),
                Objects.requireNonNullElse(schedule.zone(), "UTC"),
                Objects.requireNonNullElse(quiet.from(), ""),
                Objects.requireNonNullElse(quiet.to(), ""),
                Objects.requireNonNullElse(quiet.unless(), ""),
                most.perHour() == null ? "" : most.perHour().toString(),
                most.perDay() == null ? "" : most.perDay().toString(),
                kept(
                        view.channels(),
                        view.channels().stream()
                                .map(channel -> channel.id().toString())
                                .toList()),
                List.of(new Added(0, "", ""), new Added(1, "", "")));
    }

    /** Of a new one, in the reader's zone. */
    static Fields fresh(String zone) {
        var none = List.<String>of();
        return new Fields(
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "story",
                "instant",
                "08:00",
                none,
                zone,
                "",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(new Added(0, "webhook", ""), new Added(1, "email", "")));
    }

    private static List<Kept> kept(List<ChannelView> channels, List<String> checked) {
        return channels.stream()
                .map(channel -> new Kept(
                        channel.id().toString(),
                        channel.type(),
                        Stream.of(channel.url(), channel.address(), channel.chat())
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(""),
                        checked.contains(channel.id().toString())))
                .toList();
    }
}
