package org.newswatch.alert.subscribe;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
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
    private final Changing changing;
    private final Subscriptions subscriptions;
    private final FormerVersions former;
    private final Callers callers;

    SubscriptionsResource(
            Subscribing subscribing,
            Changing changing,
            Subscriptions subscriptions,
            FormerVersions former,
            Callers callers) {
        this.subscribing = subscribing;
        this.changing = changing;
        this.subscriptions = subscriptions;
        this.former = former;
        this.callers = callers;
    }

    /** The secrets of its channels are in this answer only. */
    @POST
    public RestResponse<SubscriptionView> subscribe(@NotNull SubscriptionDraft draft) {
        var subscription = subscribing.subscribe(callers.current().tenant(), draft);
        return answer(RestResponse.Status.CREATED, SubscriptionView.withSecrets(subscription, channel -> true))
                .location(URI.create("/v1/subscriptions/" + subscription.id))
                .build();
    }

    /** Oldest first. All filters hold; {@code q} is looked for in names, whatever the letter case. */
    @GET
    @Transactional
    public Page<SubscriptionView> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery List<String> label,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String q) {
        int size = Page.size(limit);
        var after = cursor == null ? BEFORE_ALL : Page.cursor(Ids.parse(cursor));
        var filter = Filter.of(label, status, q);
        var found = subscriptions.page(callers.current().tenant(), filter, after, size + 1).stream()
                .map(SubscriptionView::of)
                .toList();
        return Page.of(found, size, last -> last.id().toString());
    }

    @GET
    @Path("/{id}")
    @Transactional
    public RestResponse<SubscriptionView> show(@RestPath String id) {
        return answer(RestResponse.Status.OK, SubscriptionView.of(standing(id))).build();
    }

    /** What it was and is, newest first. */
    @GET
    @Path("/{id}/versions")
    @Transactional
    public Page<SubscriptionVersion> versions(@RestPath String id) {
        return new Page<>(former.andPresent(standing(id)), null);
    }

    /** The whole anew: what is left out goes, except for the status. Only the secrets of new channels are shown. */
    @PUT
    @Path("/{id}")
    public RestResponse<SubscriptionView> replace(
            @RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull SubscriptionDraft draft) {
        var changed = changing.replace(callers.current().tenant(), known(id), IfMatch.of(ifMatch), draft);
        return answer(RestResponse.Status.OK, changed).build();
    }

    /** A JSON merge patch (RFC 7396): what it names changes, null takes a value away, and arrays are replaced whole. */
    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public RestResponse<SubscriptionView> change(
            @RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
        var changed = changing.merge(callers.current().tenant(), known(id), IfMatch.of(ifMatch), patch);
        return answer(RestResponse.Status.OK, changed).build();
    }

    /** Nothing more is delivered, and its alerts can no longer be read. */
    @DELETE
    @Path("/{id}")
    public void unsubscribe(@RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch) {
        if (!subscriptions.end(callers.current().tenant(), known(id), IfMatch.of(ifMatch))) {
            throw unknown();
        }
    }

    private Subscription standing(String id) {
        return subscriptions.find(callers.current().tenant(), known(id)).orElseThrow(SubscriptionsResource::unknown);
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(SubscriptionsResource::unknown);
    }

    private static RestResponse.ResponseBuilder<SubscriptionView> answer(
            RestResponse.Status status, SubscriptionView subscription) {
        return RestResponse.ResponseBuilder.<SubscriptionView>create(status)
                .header(HttpHeaders.ETAG, IfMatch.tag(subscription.version()))
                .entity(subscription);
    }

    /** What is said of one that is not there, or not the caller's. */
    public static Refused unknown() {
        return Refused.notFound("there is no such subscription");
    }
}
