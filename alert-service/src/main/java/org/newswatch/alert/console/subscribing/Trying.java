package org.newswatch.alert.console.subscribing;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.newswatch.alert.console.Story;
import org.newswatch.alert.preview.PreviewResource;
import org.newswatch.alert.schedule.ScheduleDraft;
import org.newswatch.alert.schedule.ScheduleReader;
import org.newswatch.gate.Problem;
import org.newswatch.gate.Refused;

/** Tries a draft on what came lately. */
@Singleton
class Trying {

    private static final int SAMPLES = 5;

    private final PreviewResource previews;
    private final InstantSource clock;

    Trying(PreviewResource previews, InstantSource clock) {
        this.previews = previews;
        this.clock = clock;
    }

    /** What the draft would have sent, or what is wrong with it by its fields. */
    Map<String, Object> tried(SubscriptionForm form) {
        var values = new HashMap<String, Object>();
        try {
            var draft = form.draft();
            var preview = previews.preview(draft.named("preview"));
            values.put("preview", preview);
            values.put("histogram", Histogram.of(preview.perDay()));
            values.put(
                    "samples",
                    preview.samples().stream()
                            .limit(SAMPLES)
                            .map(one -> Story.of(one.article(), one.story(), one.why(), one.raisedAt()))
                            .toList());
            var schedule = draft.schedule() == null ? ScheduleDraft.INSTANT : draft.schedule();
            values.put("week", Week.of(ScheduleReader.read(schedule), clock.instant()));
            values.putAll(nothing());
        } catch (Refused refused) {
            values.putAll(refused(refused));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a draft was tried", e);
        }
        return values;
    }

    /** Of a draft that was not tried. */
    static Map<String, Object> nothing() {
        return Map.of("faults", List.of(), "faulty", Map.of(), "outdated", false);
    }

    /** What is wrong, by the places of the editor: as a list and the first of each; of a refusal that names no field, under no name. */
    static Map<String, Object> refused(Refused refused) {
        var errors = refused.problem().errors();
        var faults = errors.isEmpty()
                ? List.of(new Problem.Error("", refused.problem().detail()))
                : errors.stream()
                        .map(error -> new Problem.Error(place(error.field()), error.message(), error.position()))
                        .toList();
        var faulty = faults.stream()
                .collect(Collectors.toMap(Problem.Error::field, Problem.Error::message, (first, second) -> first));
        return Map.of("faults", faults, "faulty", faulty, "outdated", refused.status() == 412);
    }

    /** What a field is a part of: all channels stand under one heading, all values of a list in one field. */
    private static String place(String field) {
        return field.split("[.\\[]", 2)[0];
    }
}
