package org.newswatch.alert.subscribe;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscription as its owner asks for it; {@link DraftCheck} says what is wrong with it. */
public record SubscriptionDraft(
        @Nullable String name,
        @Nullable String query,
        @Nullable List<@Nullable String> topics,
        @Nullable List<@Nullable String> languages,
        @Nullable List<@Nullable String> sources,
        @Nullable List<@Nullable ChannelDraft> channels,
        @JsonProperty("notify") @Nullable Notify notifies,
        @Nullable Schedule schedule) {

    /** Where alerts go: an {@code url} for a webhook, an {@code address} for e-mail. */
    public record ChannelDraft(
            @Nullable String type,
            @Nullable String url,
            @Nullable String address) {}

    /** When they go. */
    public record Schedule(@Nullable String mode) {

        static final Schedule INSTANT = new Schedule("instant");
    }
}
