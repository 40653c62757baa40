package org.newswatch.alert.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.PublicConfig;
import org.newswatch.alert.subscribe.Ids;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** The feeds of a subscription for those who have a key, and the addresses for those who have none. */
@Path("/v1/subscriptions/{id}")
@RolesAllowed(Role.SUBSCRIBER)
public class FeedsResource {

    private final FeedAddresses addresses;
    private final Feeds feeds;
    private final PublicConfig outside;
    private final Callers callers;

    FeedsResource(FeedAddresses addresses, Feeds feeds, PublicConfig outside, Callers callers) {
        this.addresses = addresses;
        this.feeds = feeds;
        this.outside = outside;
        this.callers = callers;
    }

    @GET
    @Path("/alerts.atom")
    public Response atom(@RestPath String id, @RestQuery @Nullable String cursor, @Context Request request) {
        return answer(id, Feeds.Form.ATOM, "/alerts.atom", cursor, request);
    }

    @GET
    @Path("/alerts.json")
    public Response json(@RestPath String id, @RestQuery @Nullable String cursor, @Context Request request) {
        return answer(id, Feeds.Form.JSON, "/alerts.json", cursor, request);
    }

    @GET
    @Path("/feeds")
    public FeedAddresses.Addresses addresses(@RestPath String id) {
        return addresses.of(own(id));
    }

    /** The addresses so far lead nowhere from now on. */
    @POST
    @Path("/feeds/rotate")
    public FeedAddresses.Addresses rotate(@RestPath String id) {
        addresses.rotate(callers.current().tenant(), own(id).id());
        return addresses.of(own(id));
    }

    private Response answer(String id, Feeds.Form form, String ending, @Nullable String cursor, Request request) {
        var source = own(id);
        return feeds.answer(source, form, outside.link("/v1/subscriptions/" + source.id() + ending), cursor, request);
    }

    private FeedAddresses.Source own(String id) {
        return Ids.parse(id)
                .flatMap(known -> addresses.own(callers.current().tenant(), known))
                .orElseThrow(() -> Refused.notFound("there is no such subscription"));
    }
}
