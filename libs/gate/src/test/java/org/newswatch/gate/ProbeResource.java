package org.newswatch.gate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A service behind the gate, for the tests. */
@Path("/v1/probe")
class ProbeResource {

    private final Callers callers;

    ProbeResource(Callers callers) {
        this.callers = callers;
    }

    @GET
    @RolesAllowed(Role.PUBLISHER)
    public String tenant() {
        return callers.current().tenant();
    }

    @POST
    @RolesAllowed(Role.PUBLISHER)
    public String submit(@NotNull @Valid Draft draft) {
        return draft.title();
    }

    @POST
    @Path("thread")
    @RolesAllowed(Role.PUBLISHER)
    public String thread(@NotNull @Valid Draft draft) {
        var thread = Thread.currentThread().isVirtual() ? "of nobody" : "of the server";
        return thread + ", " + draft.title().length();
    }

    @GET
    @Path("forgotten")
    public String forgotten() {
        return "nobody said who may read this";
    }

    @GET
    @Path("away")
    @RolesAllowed(Role.PUBLISHER)
    public String away() {
        throw Refused.unavailable("the broker is away", Duration.ofSeconds(7));
    }

    @GET
    @Path("impossible")
    @RolesAllowed(Role.PUBLISHER)
    public String impossible() {
        throw Refused.unprocessable("url", "carries no feed");
    }

    @GET
    @Path("no-database")
    @RolesAllowed(Role.PUBLISHER)
    public String noDatabase() {
        throw new IllegalStateException(new SQLException("the connection broke", "08006"));
    }

    @GET
    @Path("broken")
    @RolesAllowed(Role.PUBLISHER)
    public String broken() {
        throw new IllegalStateException("secret inside");
    }

    @POST
    @Path("stream")
    @RolesAllowed(Role.PUBLISHER)
    public long stream(@Streamed InputStream body) throws IOException {
        return body.transferTo(OutputStream.nullOutputStream());
    }

    record Draft(@NotBlank String title, Instant publishedAt, List<Part> parts) {
        record Part(String url) {}
    }
}
