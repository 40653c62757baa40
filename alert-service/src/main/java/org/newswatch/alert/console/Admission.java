package org.newswatch.alert.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URLEncoder;

/**
 * Lets those in who are signed in, as the caller that their key names: what the pages ask of the API's own resources is allowed or
 * refused by the same rules as over HTTP.
 */
@Provider
@SignedIn
@Priority(Priorities.AUTHORIZATION)
class Admission implements ContainerRequestFilter {

    private final Visits visits;
    private final CurrentIdentityAssociation identity;

    Admission(Visits visits, CurrentIdentityAssociation identity) {
        this.visits = visits;
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var visit = visits.current();
        if (visit.session().isEmpty()) {
            request.abortWith(signIn(visit, request.getMethod().equals("GET")));
            return;
        }
        var caller = visit.signedIn().caller();
        identity.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(caller)
                .addRoles(caller.roles())
                .build());
    }

    /** A page that only renews a part of itself is told to go as a whole. */
    private static Response signIn(Visit visit, boolean comesBack) {
        var next = comesBack && !visit.inPart() ? "?next=" + URLEncoder.encode(visit.path(), UTF_8) : "";
        return visit.inPart()
                ? Response.noContent().header("HX-Redirect", "/sign-in").build()
                : Response.seeOther(URI.create("/sign-in" + next)).build();
    }
}
