package org.newswatch.alert.subscribe;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.compose.Wording;
import org.newswatch.alert.schedule.ScheduleDraft;

/** A subscription as its owner asks for it; {@link DraftCheck} says what is wrong with it. */
public record SubscriptionDraft(
        @Nullable String name,
        @Nullable String key,
        @Nullable Status status,
        @Nullable List<@Nullable String> labels,
        @Nullable String query,
        @Nullable List<@Nullable String> topics,
        @Nullable List<@Nullable String> languages,
        @Nullable List<@Nullable String> sources,
        @Nullable List<@Nullable ChannelDraft> channels,
        @JsonProperty("notify") @Nullable Notify notifies,
        @Nullable Integer confirmedBy,
        @Nullable Boolean corrections,
        @Nullable ScheduleDraft schedule,
        @Nullable Wording template) {

    /** This, under a name of ours where it has none: who only tries what would be sent need not think of one. */
    public SubscriptionDraft named(String otherwise) {
        return name != null
                ? this
                : new SubscriptionDraft(
                        otherwise,
                        key,
                        status,
                        labels,
                        query,
                        topics,
                        languages,
                        sources,
                        channels,
                        notifies,
                        confirmedBy,
                        corrections,
                        schedule,
                        template);
    }
}
