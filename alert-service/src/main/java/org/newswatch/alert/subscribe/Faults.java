package org.newswatch.alert.subscribe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.newswatch.gate.Problem;
import org.newswatch.gate.Refused;

/** What is wrong in a file, each with its place, so that all of it is said at once. */
final class Faults {

    private static final int MOST = 100;

    private final List<Problem.Error> errors = new ArrayList<>();
    private final Set<String> places = new LinkedHashSet<>();
    private boolean form;

    /** Does the work of one place, or notes why it was refused. */
    void of(String place, Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            if (refused.problem().errors().isEmpty()) {
                throw refused;
            }
            form |= refused.status() == 400;
            places.add(place);
            refused.problem().errors().stream().map(error -> error.under(place)).forEach(errors::add);
        }
    }

    /** Refuses the whole where there was a fault: 400 for its form, 422 for what can't be done. */
    void refuse(int entries) {
        if (errors.isEmpty()) {
            return;
        }
        var detail = "%d of %d subscriptions can't be taken, so none was".formatted(places.size(), entries);
        var shown = List.copyOf(errors.subList(0, Math.min(MOST, errors.size())));
        throw form ? Refused.invalid(detail, shown) : Refused.unprocessable(detail, shown);
    }
}
