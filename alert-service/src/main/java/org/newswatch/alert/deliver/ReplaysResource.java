package org.newswatch.alert.deliver;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** Sends a subscription's deliveries again. */
@Path("/v1/subscriptions/{id}/replay")
@RolesAllowed(Role.SUBSCRIBER)
public class ReplaysResource {

    private final Owned owned;
    private final Replays replays;

    ReplaysResource(Owned owned, Replays replays) {
        this.owned = owned;
        this.replays = replays;
    }

    /** What was raised in that time and is in that state; without one, all that is missing. */
    @POST
    public Replays.Replayed replay(@RestPath String id, @NotNull ReplayDraft draft) {
        var subscription = owned.subscription(id);
        if (draft.since() == null) {
            throw Refused.invalid("since", "is missing: the time of the first alert to send again");
        }
        var states = draft.status() == null ? States.MISSING : List.of(States.known(draft.status()));
        return replays.since(subscription, draft.since(), Optional.ofNullable(draft.until()), states);
    }

    /**
     * What to send again.
     *
     * @param since of what was raised then or later
     * @param until of what was raised before; now when absent
     * @param status failed, suppressed, delivered or pending; failed and suppressed when absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReplayDraft(
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable String status) {}
}
