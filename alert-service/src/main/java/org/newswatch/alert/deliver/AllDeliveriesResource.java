package org.newswatch.alert.deliver;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.subscribe.Ids;
import org.newswatch.alert.subscribe.Page;
import org.newswatch.gate.Role;

/** The deliveries of all subscriptions of the caller's tenant with their attempts, newest first. */
@Path("/v1/deliveries")
@RolesAllowed(Role.SUBSCRIBER)
public class AllDeliveriesResource {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Owned owned;
    private final DeliveryLog log;

    AllDeliveriesResource(Owned owned, DeliveryLog log) {
        this.owned = owned;
        this.log = log;
    }

    @GET
    public Page<DeliveryView> list(
            @RestQuery @Nullable String status, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        int size = Page.size(limit);
        var before = cursor == null ? AFTER_ALL : Page.cursor(Ids.parse(cursor));
        var state =
                Optional.ofNullable(status).filter(given -> !given.isBlank()).map(States::known);
        return Page.of(log.before(owned.tenant(), before, state, size + 1), size, last -> last.id()
                .toString());
    }
}
