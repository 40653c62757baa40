package org.newswatch.e2e.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the person at the command line wants.
 *
 * @param experiments names such as R1, each with all that begin with it; none: all
 */
record Order(List<String> experiments, Scale scale, long seed) {

    static final String USAGE = "usage: deploy/e2e/faults [experiment…] [--seconds N] [--short] [--seed N]";

    static Order of(String... arguments) {
        var names = new ArrayList<String>();
        var scale = new Scale(true, null);
        long seed = System.currentTimeMillis();
        for (var rest = Arrays.asList(arguments).iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (argument.equals("--short")) {
                scale = Scale.SHORT;
            } else if (argument.equals("--seconds") && rest.hasNext()) {
                scale = new Scale(true, Duration.ofSeconds(Long.parseLong(rest.next())));
            } else if (argument.equals("--seed") && rest.hasNext()) {
                seed = Long.parseLong(rest.next());
            } else if (argument.startsWith("-")) {
                throw new IllegalArgumentException("unknown argument " + argument + "; " + USAGE);
            } else {
                names.add(argument.toUpperCase(Locale.ROOT));
            }
        }
        return new Order(names, scale, seed);
    }

    boolean wants(Experiment experiment) {
        var name = experiment.name().toUpperCase(Locale.ROOT);
        return experiments.isEmpty()
                || experiments.stream().anyMatch(wanted -> name.equals(wanted) || name.startsWith(wanted + " "));
    }
}
