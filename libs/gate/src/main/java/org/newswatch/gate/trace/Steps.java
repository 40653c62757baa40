package org.newswatch.gate.trace;

import org.jboss.logging.Logger;

/**
 * A line in the log for each step of a trace that its caller has marked as sampled, and for all others at debug level: thousands of
 * articles a second are not told of one by one unless somebody asked. Whoever marks all they send is told of {@value #MOST_A_SECOND} steps
 * a second, of the others at debug level too. Ids only, never a text.
 */
public final class Steps {

    private static final Logger LOG = Logger.getLogger("newswatch.steps");

    private static final int MOST_A_SECOND = 50;
    private static final Allowance ALLOWANCE = new Allowance(MOST_A_SECOND, System::nanoTime);

    private Steps() {}

    /**
     * Logs a step.
     *
     * @param what was done, in the past tense
     * @param of the id of what it was done to
     */
    public static void note(Trace trace, String what, Object of) {
        log(trace.sampled() && ALLOWANCE.spend() ? Logger.Level.INFO : Logger.Level.DEBUG, trace, what, of);
    }

    /** Logs one of the many steps that come of one article, at debug level whoever asked. */
    public static void noteOneOfMany(Trace trace, String what, Object of) {
        log(Logger.Level.DEBUG, trace, what, of);
    }

    private static void log(Logger.Level level, Trace trace, String what, Object of) {
        if (LOG.isEnabled(level)) {
            try (var _ = Shown.of(trace)) {
                LOG.logf(level, "%s %s", what, of);
            }
        }
    }
}
