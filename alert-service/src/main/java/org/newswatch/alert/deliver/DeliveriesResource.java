package org.newswatch.alert.deliver;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.subscribe.Ids;
import org.newswatch.alert.subscribe.Page;
import org.newswatch.gate.Role;

/** The deliveries of a subscription with their attempts, newest first. */
@Path("/v1/subscriptions/{id}/deliveries")
@RolesAllowed(Role.SUBSCRIBER)
public class DeliveriesResource {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Owned owned;
    private final DeliveryLog log;

    DeliveriesResource(Owned owned, DeliveryLog log) {
        this.owned = owned;
        this.log = log;
    }

    @GET
    public Page<DeliveryView> list(
            @RestPath String id,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        var subscription = owned.subscription(id);
        int size = Page.size(limit);
        var before = cursor == null ? AFTER_ALL : Page.cursor(Ids.parse(cursor));
        var found = log.before(
                subscription,
                before,
                Optional.ofNullable(status).filter(given -> !given.isBlank()).map(States::known),
                size + 1);
        return Page.of(found, size, last -> last.id().toString());
    }
}
