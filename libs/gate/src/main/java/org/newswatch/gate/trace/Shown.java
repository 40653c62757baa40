package org.newswatch.gate.trace;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * While it is open, what this thread logs bears the trace. Closing puts back what was there before, so that a thread that is used again,
 * or a thread begun meanwhile, shows none that is not its own.
 */
public final class Shown implements AutoCloseable {

    static final String TRACE = "traceId";
    static final String SPAN = "spanId";

    private final @Nullable Object formerTrace = MDC.get(TRACE);
    private final @Nullable Object formerSpan = MDC.get(SPAN);

    private Shown(Trace trace) {
        MDC.put(TRACE, trace.id());
        MDC.put(SPAN, trace.span());
    }

    public static Shown of(Trace trace) {
        return new Shown(trace);
    }

    @Override
    public void close() {
        restore(TRACE, formerTrace);
        restore(SPAN, formerSpan);
    }

    private static void restore(String name, @Nullable Object former) {
        if (former == null) {
            MDC.remove(name);
        } else {
            MDC.put(name, former);
        }
    }
}
