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
import org.newswatch.gate.Refused;
import org.newswatch.gate.Tokens;

/** Signs in with an access key, or with a token where there is a provider of them. */
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
    private final Tokens tokens;
    private final Pages pages;

    SignInResource(Sessions sessions, Tokens tokens, Pages pages) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.pages = pages;
    }

    @GET
    public String ask(@RestQuery @Nullable String next) {
        return page(local(next), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> signIn(@CookieParam(Cookies.SESSION) @Nullable String before, @NotNull Form form) {
        var next = local(form.text("next"));
        try {
            var begun = sessions.begin(form.text("key"));
            if (begun.isPresent() && before != null) {
                Token.of(before).ifPresent(sessions::end);
            }
            return begun.map(session -> led(next, session)).orElseGet(() -> refused(next, "wrong-key"));
        } catch (Refused refused) {
            if (refused.status() == 403) {
                return refused(next, "useless-token");
            }
            throw refused;
        }
    }

    private static RestResponse<String> led(String next, Sessions.Begun session) {
        return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
                .location(URI.create(next))
                .cookie(Cookies.session(session.token().text(), session.lasting()))
                .build();
    }

    private RestResponse<String> refused(String next, String why) {
        return RestResponse.status(RestResponse.Status.FORBIDDEN, page(next, why));
    }

    private String page(String next, String wrong) {
        return pages.show("sign-in", Map.of("next", next, "wrong", wrong, "tokens", tokens.areTaken()));
    }

    /** Only to a page of ours, whatever a link says. */
    static String local(@Nullable String next) {
        return next != null && next.length() <= LONGEST && LOCAL.matcher(next).matches() ? next : START;
    }
}
