package org.newswatch.alert.subscribe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.schedule.ScheduleReader;
import org.newswatch.gate.Problem;
import org.newswatch.gate.Refused;

/** The form of a draft: all that is wrong with it is said at once. */
final class DraftCheck {

    private static final int MAX_NAME = 200;
    private static final int MAX_VALUES = 100;
    private static final int MAX_LABELS = 20;
    private static final Pattern LABEL =
            Pattern.compile("(?U)[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N} ._:/@+-]{0,48}[\\p{L}\\p{M}\\p{N}])?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
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
                "is no language such as en or sr-Latn: BCP 47, with a script or without, and without a region, as"
                        + " articles of one language are not told apart by it");
        check.values("sources", draft.sources(), SOURCE, "is no name or host of a source, of at most 300 characters");
        check.labels(draft.labels());
        check.key(draft.key());
        check.followUps(draft);
        check.subject(draft);
        check.errors.addAll(ChannelCheck.errors(draft.channels()));
        check.errors.addAll(WordingCheck.errors(draft.template()));
        check.errors.addAll(ScheduleReader.errors(draft.schedule()));
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

    private void labels(@Nullable List<@Nullable String> labels) {
        if (labels != null && labels.size() > MAX_LABELS) {
            wrong("labels", "has %d values, more than %d".formatted(labels.size(), MAX_LABELS));
            return;
        }
        values(
                "labels",
                labels,
                LABEL,
                "is no label: up to 50 letters, digits and, between them, spaces and . _ : / @ + -");
    }

    private void key(@Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            wrong("key", "is no key: up to 100 of A-Z a-z 0-9 . _ - with a letter or digit first");
        }
    }

    private void followUps(SubscriptionDraft draft) {
        var sources = draft.confirmedBy();
        if (sources == null) {
            return;
        }
        if (sources < FollowUps.FEWEST_SOURCES || sources > FollowUps.MOST_SOURCES) {
            wrong(
                    "confirmedBy",
                    "takes a number of sources from %d to %d"
                            .formatted(FollowUps.FEWEST_SOURCES, FollowUps.MOST_SOURCES));
        } else if (draft.notifies() != null && draft.notifies() != Notify.STORY) {
            wrong("confirmedBy", "goes with \"notify\": \"story\" only: the others tell every article anyway");
        }
    }

    private void subject(SubscriptionDraft draft) {
        boolean noTopics = draft.topics() == null || draft.topics().isEmpty();
        if (noTopics && (draft.query() == null || draft.query().isBlank())) {
            wrong("query", "is missing: a subscription needs topics or a query, or both");
        }
    }

    private void wrong(String field, String message) {
        errors.add(new Problem.Error(field, message));
    }
}
