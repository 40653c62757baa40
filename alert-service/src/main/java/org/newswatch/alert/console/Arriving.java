package org.newswatch.alert.console;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.ext.Provider;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.newswatch.gate.Refused;

/** Finds out who comes to a page, and in what language and zone they read; turns away what other sites send. */
@Provider
@Console
@Priority(Priorities.AUTHENTICATION)
class Arriving implements ContainerRequestFilter {

    /** By the name that people know. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Sessions sessions;
    private final Visits visits;

    Arriving(Sessions sessions, Visits visits) {
        this.sessions = sessions;
        this.visits = visits;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var tongue = cookie(request, Cookies.LANGUAGE)
                .flatMap(Tongue::of)
                .orElseGet(() -> Tongue.accepted(request.getAcceptableLanguages()));
        var theme = cookie(request, Cookies.THEME)
                .filter(PreferencesResource.THEMES::contains)
                .orElse("auto");
        var zone = cookie(request, Cookies.ZONE).flatMap(Arriving::zone).orElse(UTC);
        var asked = request.getUriInfo().getRequestUri();
        var path = !READING.contains(request.getMethod())
                ? "/"
                : asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
        var inPart = request.getHeaderString("HX-Request") != null;
        var visit = new Visit(Optional.empty(), path, tongue, zone, theme, inPart);
        // First as that of a stranger: what goes wrong from here on is told on a page, too.
        visits.begin(visit);
        refuseFromElsewhere(request);
        if (!asked.getRawPath().startsWith(Asset.FOLDER)) {
            cookie(request, Cookies.SESSION)
                    .flatMap(Token::of)
                    .flatMap(sessions::find)
                    .ifPresent(session -> visits.begin(visit.by(session)));
        }
    }

    /** Browsers say where a request comes from; scripts of other sites can't make them say otherwise. */
    private static void refuseFromElsewhere(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        if (!READING.contains(request.getMethod()) && site != null && !FROM_HERE.contains(site)) {
            throw Refused.conflict("this form was sent by another site");
        }
    }

    private static Optional<String> cookie(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getCookies().get(name)).map(Cookie::getValue);
    }

    private static Optional<ZoneId> zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
