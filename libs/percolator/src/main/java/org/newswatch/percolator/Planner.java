package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chooses under which terms a query is noted: those that bring it up for the fewest documents. */
final class Planner extends ProgramReader {

    private final Frequencies frequencies;

    Planner(Frequencies frequencies) {
        this.frequencies = frequencies;
    }

    /** The best plan for the code of a query that is not {@linkplain Breadth too broad}. */
    Plan plan(byte[] code) {
        openCode(code);
        return Objects.requireNonNull(need().plan(), "a query with no required term");
    }

    /** The best plan for the code in a program, as things are now. */
    Plan planAnew(byte[] program) {
        open(program);
        return Objects.requireNonNull(need().plan(), "a query with no required term");
    }

    /**
     * What an instruction needs.
     *
     * @param plan null where it may hold in a document that has none of its terms
     * @param required the rarest of the terms that must all be there
     */
    private record Need(@Nullable Plan plan, Rarest required) {}

    private Need need() {
        return switch (number()) {
            case Op.ALL -> all();
            case Op.ANY -> any(false);
            case Op.VARIANTS -> any(true);
            case Op.WORD -> {
                number();
                yield words(1);
            }
            case Op.WORDS -> {
                number();
                number();
                yield words(number());
            }
            case Op.KEYWORD -> words(1);
            case Op.NOT -> {
                need();
                yield new Need(null, new Rarest());
            }
            default -> need(); // SILENT
        };
    }

    private Need words(int count) {
        var plans = new ArrayList<Plan>();
        var required = new Rarest();
        for (int i = 0; i < count; i++) {
            int term = number();
            double share = frequencies.share(term);
            plans.add(Plan.of(term, share));
            required.add(term, share);
        }
        return cheapest(plans, required);
    }

    private Need all() {
        var plans = new ArrayList<Plan>();
        var required = new Rarest();
        for (int end = end(); isBefore(end); ) {
            var child = need();
            if (child.plan() != null) {
                plans.add(child.plan());
            }
            required.addAll(child.required());
        }
        return cheapest(plans, required);
    }

    private static Need cheapest(List<Plan> plans, Rarest required) {
        Plan cheapest = null;
        for (var plan : plans) {
            var guarded = plan.guarded(required);
            if (cheapest == null || guarded.cost() < cheapest.cost()) {
                cheapest = guarded;
            }
        }
        return new Need(cheapest, required);
    }

    private Need any(boolean variants) {
        var plans = new ArrayList<Plan>();
        boolean certain = true;
        for (int end = end(); isBefore(end); ) {
            if (variants) {
                number();
            }
            var plan = need().plan();
            if (plan == null) {
                certain = false;
            } else {
                plans.add(plan);
            }
        }
        return new Need(certain && !plans.isEmpty() ? Plan.all(plans) : null, new Rarest());
    }
}
