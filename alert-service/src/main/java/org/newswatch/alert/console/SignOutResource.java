package org.newswatch.alert.console;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Ends a session, here and on every other replica. */
@Path("/sign-out")
@PermitAll
@Console
public class SignOutResource {

    private final Sessions sessions;

    SignOutResource(Sessions sessions) {
        this.sessions = sessions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> signOut(@CookieParam(Cookies.SESSION) @Nullable String session, @NotNull Form form) {
        if (session != null) {
            Token.of(session).ifPresent(sessions::end);
        }
        return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
                .location(URI.create("/sign-in"))
                .cookie(Cookies.noSession())
                .build();
    }
}
