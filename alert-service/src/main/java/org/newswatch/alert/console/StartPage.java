package org.newswatch.alert.console;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.newswatch.gate.Role;

/** Leads to the first page that a reader may see. */
@Path("/")
@PermitAll
@Console
@SignedIn
public class StartPage {

    private final Visits visits;

    StartPage(Visits visits) {
        this.visits = visits;
    }

    @GET
    public RestResponse<String> start() {
        var visit = visits.current();
        var first = visit.may(Role.SUBSCRIBER) ? "/alerts" : visit.may(Role.PUBLISHER) ? "/sources" : "/topics";
        return RestResponse.seeOther(URI.create(first));
    }
}
