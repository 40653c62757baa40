package org.newswatch.alert.console;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Signs in with an access key. */
@Path("/sign-in")
@PermitAll
@Console
@Produces("text/html;charset=UTF-8")
public class SignInResource {

    private static final String START = "/";
    private static final int LONGEST = 2_000;
    private static final Pattern LOCAL =
            Pattern.compile("/(?:(?:[A-Za-z0-9?=&._~-]|%[0-9A-Fa-f]{2})(?:[A-Za-z0-9/?=&._~+-]|%[0-9A-Fa-f]{2})*+)?");

    private final Sessions sessions;
    private final Pages pages;
    private final ConsoleConfig config;

    SignInResource(Sessions sessions, Pages pages, ConsoleConfig config) {
        this.sessions = sessions;
        this.pages = pages;
        this.config = config;
    }

    @GET
    public String ask(@RestQuery @Nullable String next) {
        return pages.show("sign-in", Map.of("next", local(next), "wrong", false));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> signIn(@CookieParam(Cookies.SESSION) @Nullable String before, @NotNull Form form) {
        var next = local(form.text("next"));
        var place = URI.create(next);
        var begun = sessions.begin(form.text("key"));
        if (begun.isPresent() && before != null) {
            Token.of(before).ifPresent(sessions::end);
        }
        return begun.map(token -> RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
                        .location(place)
                        .cookie(Cookies.session(token.text(), config.session()))
                        .build())
                .orElseGet(() -> RestResponse.status(
                        RestResponse.Status.FORBIDDEN, pages.show("sign-in", Map.of("next", next, "wrong", true))));
    }

    /** Only to a page of ours, whatever a link says. */
    static String local(@Nullable String next) {
        return next != null && next.length() <= LONGEST && LOCAL.matcher(next).matches() ? next : START;
    }
}
