package org.newswatch.alert.deliver;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.newswatch.alert.subscribe.Ids;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** Sends one delivery again, whatever became of it. */
@Path("/v1/deliveries/{id}/replay")
@RolesAllowed(Role.SUBSCRIBER)
public class DeliveryReplayResource {

    private static final int ACCEPTED = 202;

    private final Owned owned;
    private final Replays replays;

    DeliveryReplayResource(Owned owned, Replays replays) {
        this.owned = owned;
        this.replays = replays;
    }

    @POST
    @ResponseStatus(ACCEPTED)
    public void replay(@RestPath String id) {
        if (Ids.parse(id).filter(known -> replays.one(owned.tenant(), known)).isEmpty()) {
            throw Refused.notFound("there is no such delivery");
        }
    }
}
