package org.newswatch.alert.subscribe;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** Subscriptions of the caller's tenant. */
@Path("/v1/subscriptions")
@RolesAllowed(Role.SUBSCRIBER)
public class SubscriptionsResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Subscribing subscribing;
    private final Subscriptions subscriptions;
    private final Callers callers;

    SubscriptionsResource(Subscribing subscribing, Subscriptions subscriptions, Callers callers) {
        this.subscribing = subscribing;
        this.subscriptions = subscriptions;
        this.callers = callers;
    }

    /** The secrets of its channels are in this answer only. */
    @POST
    public RestResponse<SubscriptionView> subscribe(@NotNull SubscriptionDraft draft) {
        var subscription = subscribing.subscribe(callers.current().tenant(), draft);
        return RestResponse.ResponseBuilder.<SubscriptionView>create(RestResponse.Status.CREATED)
                .location(URI.create("/v1/subscriptions/" + subscription.id))
                .entity(SubscriptionView.withSecrets(subscription))
                .build();
    }

    @GET
    @Transactional
    public Page<SubscriptionView> list(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        int size = Page.size(limit);
        var after = cursor == null ? BEFORE_ALL : Page.cursor(Ids.parse(cursor));
        var found = subscriptions.page(callers.current().tenant(), after, size + 1).stream()
                .map(SubscriptionView::of)
                .toList();
        return Page.of(found, size, last -> last.id().toString());
    }

    @GET
    @Path("/{id}")
    @Transactional
    public SubscriptionView show(@RestPath String id) {
        return Ids.parse(id)
                .flatMap(known -> subscriptions.find(callers.current().tenant(), known))
                .map(SubscriptionView::of)
                .orElseThrow(SubscriptionsResource::unknown);
    }

    /** Nothing more is delivered, and its alerts can no longer be read. */
    @DELETE
    @Path("/{id}")
    public void unsubscribe(@RestPath String id) {
        var known = Ids.parse(id).orElseThrow(SubscriptionsResource::unknown);
        if (!subscriptions.end(callers.current().tenant(), known)) {
            throw unknown();
        }
    }

    static Refused unknown() {
        return Refused.notFound("there is no such subscription");
    }
}
