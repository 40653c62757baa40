package org.newswatch.gate;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.MDC;
import org.newswatch.gate.trace.Traces;

/** Says what a request's trace is, and what would be logged of it. */
@Path("/v1/traced")
@PermitAll
class TracedResource {

    private final Traces traces;

    TracedResource(Traces traces) {
        this.traces = traces;
    }

    @GET
    public String onAWorker() {
        return said();
    }

    /** On the event loop, which many requests share. */
    @GET
    @Path("later")
    public CompletionStage<String> onTheEventLoop() {
        var before = said();
        return CompletableFuture.supplyAsync(
                () -> before, CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
    }

    private String said() {
        var trace = traces.current();
        return trace.parent() + " " + MDC.get("traceId") + " " + MDC.get("spanId");
    }
}
