package org.newswatch.gate.trace;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.MDC;

/** The step that each request is: what answers it carries the trace on, and what is logged meanwhile bears it. */
@ApplicationScoped
public class Traces {

    private static final String KEY = Trace.class.getName();

    private final CurrentVertxRequest request;

    Traces(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Of the current request; to be asked before another thread goes on with it. */
    public Trace current() {
        var routing = request.getCurrent();
        Trace begun = routing.get(KEY);
        if (begun != null) {
            return begun;
        }
        var trace = Trace.of(routing.request().getHeader(Trace.HEADER));
        routing.put(KEY, trace);
        return trace;
    }

    /** Before all others, so that their refusals bear it too. Quarkus keeps what is logged with by request, so nothing need be closed. */
    @Provider
    @PreMatching
    static class Beginning implements ContainerRequestFilter {

        private final Traces traces;

        Beginning(Traces traces) {
            this.traces = traces;
        }

        @Override
        public void filter(ContainerRequestContext context) {
            var trace = traces.current();
            MDC.put(Shown.TRACE, trace.id());
            MDC.put(Shown.SPAN, trace.span());
        }
    }
}
