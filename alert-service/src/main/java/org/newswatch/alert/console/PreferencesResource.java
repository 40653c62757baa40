package org.newswatch.alert.console;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/** Keeps in the browser in what language and theme somebody reads. */
@Path("/preferences")
@PermitAll
@Console
public class PreferencesResource {

    static final Set<String> THEMES = Set.of("auto", "light", "dark");

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> keep(@NotNull Form form) {
        var answer = RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
                .location(URI.create(SignInResource.local(form.text("next"))));
        form.given("language")
                .flatMap(Tongue::of)
                .ifPresent(tongue -> answer.cookie(Cookies.preference(Cookies.LANGUAGE, tongue.tag())));
        form.given("theme")
                .filter(THEMES::contains)
                .ifPresent(theme -> answer.cookie(Cookies.preference(Cookies.THEME, theme)));
        return answer.build();
    }
}
