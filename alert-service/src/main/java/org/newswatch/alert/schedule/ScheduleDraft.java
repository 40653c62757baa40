package org.newswatch.alert.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as its owner writes it and as it is stored.
 *
 * @param mode {@code instant every15min hourly daily weekdays}
 * @param at of {@code daily} and {@code weekdays} the time, {@code HH:mm}
 * @param days of {@code weekdays} which, {@code mon} to {@code sun}; Monday to Friday where none are given
 * @param zone of the IANA database; UTC where none is given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScheduleDraft(
        @Nullable String mode,
        @Nullable String at,
        @Nullable List<@Nullable String> days,
        @Nullable String zone,
        @Nullable Quiet quiet,
        @Nullable Most cap) {

    public static final ScheduleDraft INSTANT = new ScheduleDraft("instant", null, null, null, null, null);

    /**
     * Quiet hours.
     *
     * @param days on which they begin; every day where none are given
     * @param unless a query for what is urgent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Quiet(
            @Nullable String from,
            @Nullable String to,
            @Nullable List<@Nullable String> days,
            @Nullable String unless) {}

    /** The most messages there may be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Most(@Nullable Integer perHour, @Nullable Integer perDay) {}
}
