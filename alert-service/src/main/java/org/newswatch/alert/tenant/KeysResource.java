package org.newswatch.alert.tenant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.AccessKeys;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Role;

/** Issues, lists and revokes keys. An answer means that this replica's own gate has seen the change already. */
@Path("/v1/keys")
@RolesAllowed(Role.ADMINISTRATOR)
public class KeysResource {

    private static final Duration SEEN = Duration.ofSeconds(5);

    private final KeyIssuing issuing;
    private final IssuedKeys keys;
    private final AccessKeys gate;
    private final Callers callers;

    KeysResource(KeyIssuing issuing, IssuedKeys keys, AccessKeys gate, Callers callers) {
        this.issuing = issuing;
        this.keys = keys;
        this.gate = gate;
        this.callers = callers;
    }

    @POST
    public RestResponse<Key> issue(@NotNull @Valid KeyDraft draft) {
        var bearer = BearerKey.random();
        var key = issuing.issue(draft, bearer, Administered.by(callers.current()));
        gate.awaitKnown(key.hash, SEEN);
        return RestResponse.status(RestResponse.Status.CREATED, Key.of(key, bearer.text()));
    }

    @GET
    public Keys list() {
        return new Keys(keys.good(Administered.by(callers.current())).stream()
                .map(key -> Key.of(key, null))
                .toList());
    }

    @DELETE
    @Path("/{id}")
    public void revoke(@RestPath String id) {
        var key = issuing.revoke(id, Administered.by(callers.current()));
        gate.awaitGone(key.hash, SEEN);
    }

    /** The keys that are good. */
    public record Keys(List<Key> items) {}

    /**
     * A key as it is told.
     *
     * @param key the key itself, in the answer to its issue only
     */
    public record Key(
            String id,
            String tenant,
            String name,
            @Nullable String key,
            String prefix,
            List<String> roles,
            Instant createdAt) {

        static Key of(AccessKey key, @Nullable String bearer) {
            return new Key(key.id, key.tenant, key.name, bearer, key.prefix, key.roles, key.createdAt);
        }
    }
}
