package org.newswatch.alert.subscribe;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file changes.
 *
 * @param applied false where it was only asked for
 * @param subscriptions those of the file in its order, then those that are removed
 */
public record Plan(boolean applied, long created, long changed, long left, long removed, List<Step> subscriptions) {

    static Plan of(boolean applied, List<Step> steps) {
        return new Plan(
                applied,
                count(steps, Action.CREATE),
                count(steps, Action.CHANGE),
                count(steps, Action.LEAVE),
                count(steps, Action.REMOVE),
                steps);
    }

    private static long count(List<Step> steps, Action action) {
        return steps.stream().filter(step -> step.action() == action).count();
    }

    /** The same without ids and secrets that will be others when it is applied. */
    Plan withoutWhatIsMade() {
        return new Plan(
                applied,
                created,
                changed,
                left,
                removed,
                subscriptions.stream().map(Step::withoutWhatIsMade).toList());
    }

    /** What becomes of a subscription. */
    public enum Action {
        CREATE,
        CHANGE,
        LEAVE,
        REMOVE;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One subscription.
     *
     * @param key as the file has it
     * @param id absent for one that is not made yet
     * @param changes none where only what is not shown changes, such as a header's value
     * @param channels those that were made, with their secrets this once
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Step(
            Action action,
            String key,
            @Nullable UUID id,
            String name,
            List<Change> changes,
            List<ChannelView> channels) {

        Step withoutWhatIsMade() {
            return new Step(action, key, action == Action.CREATE ? null : id, name, changes, List.of());
        }
    }

    /**
     * A field that gets another value.
     *
     * @param from absent where it had none
     * @param to absent where it gets none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            String field, @Nullable JsonNode from, @Nullable JsonNode to) {

        /** By field, in the order of the fields. */
        static List<Change> between(ObjectNode before, ObjectNode after) {
            var fields = new LinkedHashSet<String>();
            before.fieldNames().forEachRemaining(fields::add);
            after.fieldNames().forEachRemaining(fields::add);
            return fields.stream()
                    .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                    .map(field -> new Change(field, before.get(field), after.get(field)))
                    .toList();
        }
    }
}
