package org.newswatch.ingest.websub;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;
import org.newswatch.gate.trace.Traces;

/** Where hubs call back: the only addresses that need no key, because nobody can guess them. */
@Path("/v1/websub/{id}")
@PermitAll
public class WebSubResource {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int GONE = 410, TOO_MANY = 429;

    private final Leases leases;
    private final Verification verification;
    private final Pushes pushes;
    private final PushLimit limit;
    private final Traces traces;

    WebSubResource(Leases leases, Verification verification, Pushes pushes, PushLimit limit, Traces traces) {
        this.leases = leases;
        this.verification = verification;
        this.pushes = pushes;
        this.limit = limit;
        this.traces = traces;
    }

    @GET
    @Operation(summary = "A hub verifies that it was asked to push, or to stop (WebSub)", hidden = true)
    public Response verify(
            @PathParam("id") String id,
            @RestQuery("hub.mode") @Nullable String mode,
            @RestQuery("hub.topic") @Nullable String topic,
            @RestQuery("hub.challenge") @Nullable String challenge,
            @RestQuery("hub.lease_seconds") @Nullable String leaseSeconds,
            @RestQuery("hub.reason") @Nullable String reason) {
        var question = new Verification.Question(mode, topic, challenge, leaseSeconds, reason);
        return callback(id)
                .flatMap(callback -> verification.answer(callback, question))
                .map(echo -> Response.ok(echo, "text/plain;charset=UTF-8")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Cache-Control", "no-store")
                        .build())
                .orElseThrow(() -> Refused.notFound("nobody asked for this"));
    }

    /** What is not signed is answered like the rest and ignored, as WebSub, section 7.1.2, says. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "A hub pushes a feed document (WebSub)", hidden = true)
    public Response push(
            @PathParam("id") String id,
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @HeaderParam("X-Hub-Signature") @Nullable String signature) {
        var lease = callback(id).flatMap(leases::find).filter(found -> found.pushes() && !found.orphaned());
        if (lease.isEmpty()) {
            return Response.status(GONE).build();
        }
        if (!limit.allows(lease.get().id())) {
            return Response.status(TOO_MANY).header("Retry-After", 60).build();
        }
        var document = bytes(body);
        if (Signature.holds(signature, document, lease.get().secret())) {
            pushes.take(lease.get(), document, contentType, traces.current().unasked());
        }
        return Response.accepted().build();
    }

    private static Optional<UUID> callback(String id) {
        return ID.matcher(id).matches()
                ? Optional.of(new UUID(Long.parseUnsignedLong(id, 0, 16, 16), Long.parseUnsignedLong(id, 16, 32, 16)))
                : Optional.empty();
    }

    private static byte[] bytes(InputStream body) {
        try {
            var bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Refused.tooLarge("a pushed document may have " + MOST_BYTES + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw Refused.malformed("the body broke off");
        }
    }
}
