package org.newswatch.alert.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.deliver.DeliveryView;
import org.newswatch.alert.raise.Alert;

/**
 * One article's way to one subscription.
 *
 * @param because how it ended and why, in a sentence
 * @param article absent where none was found
 * @param steps in the order of the way; it went on while they passed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Trace(
        String because,
        Alert.Subscription subscription,
        @Nullable Article article,
        List<Step> steps) {

    /** The version of the article that was looked at. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Article(
            String id,
            int version,
            String url,
            String title,
            @Nullable Instant receivedAt) {}

    /**
     * A part of the way.
     *
     * @param step {@code seen news subscription language topics clause story alert delivery}
     * @param says what was found, in a sentence
     * @param clause of the step of that name, the part of the subscription that it is about
     * @param why where in the article the clause is true; of a NOT that does not hold, what was found all the same
     * @param delivery of the step of that name, with its attempts
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Step(
            String step,
            boolean passed,
            String says,
            @Nullable String clause,
            List<Alert.Clause> why,
            @Nullable DeliveryView delivery) {

        static Step of(String step, boolean passed, String says) {
            return new Step(step, passed, says, null, List.of(), null);
        }
    }
}
