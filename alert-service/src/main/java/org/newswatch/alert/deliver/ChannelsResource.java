package org.newswatch.alert.deliver;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.newswatch.alert.subscribe.Ids;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** What the owner of a channel does about it. */
@Path("/v1/subscriptions/{id}/channels/{channel}")
@RolesAllowed(Role.SUBSCRIBER)
public class ChannelsResource {

    private final Owned owned;
    private final ChannelOwners channels;
    private final TestMessages tests;

    ChannelsResource(Owned owned, ChannelOwners channels, TestMessages tests) {
        this.owned = owned;
        this.channels = channels;
        this.tests = tests;
    }

    /** Sends to a disabled channel again; what was suppressed waits until it is replayed. */
    @POST
    @Path("/enable")
    public ChannelOwners.State enable(@RestPath String id, @RestPath String channel) {
        return known(channels.enable(owned.subscription(id), channel(channel)));
    }

    /** Signs with a new secret, and for some time with the former one as well. */
    @POST
    @Path("/rotate")
    public ChannelOwners.Rotated rotate(@RestPath String id, @RestPath String channel) {
        return known(channels.rotate(owned.subscription(id), channel(channel)));
    }

    /** Sends one message that says it is a test, and answers what the receiver said to it. */
    @POST
    @Path("/test")
    public TestMessages.Tested test(@RestPath String id, @RestPath String channel) {
        return known(tests.send(owned.tenant(), owned.subscription(id), channel(channel)));
    }

    private static UUID channel(String id) {
        return known(Ids.parse(id));
    }

    private static <T> T known(Optional<T> found) {
        return found.orElseThrow(() -> Refused.notFound("the subscription has no such channel"));
    }
}
