package org.newswatch.alert.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;

/** Feeds under addresses that cannot be guessed: feed readers bring no key. */
@Path("/feeds/{file}")
@PermitAll
public class SecretFeedsResource {

    private static final String ATOM = ".atom";
    private static final String JSON = ".json";

    private final FeedAddresses addresses;
    private final Feeds feeds;

    SecretFeedsResource(FeedAddresses addresses, Feeds feeds) {
        this.addresses = addresses;
        this.feeds = feeds;
    }

    @GET
    public Response show(@RestPath String file, @RestQuery @Nullable String cursor, @Context Request request) {
        boolean atom = file.endsWith(ATOM);
        if (!atom && !file.endsWith(JSON)) {
            throw unknown();
        }
        var source = addresses
                .secret(file.substring(0, file.length() - ATOM.length()))
                .orElseThrow(SecretFeedsResource::unknown);
        var self = addresses.of(source);
        return atom
                ? feeds.answer(source, Feeds.Form.ATOM, self.atom(), cursor, request)
                : feeds.answer(source, Feeds.Form.JSON, self.json(), cursor, request);
    }

    private static Refused unknown() {
        return Refused.notFound("there is no such feed");
    }
}
