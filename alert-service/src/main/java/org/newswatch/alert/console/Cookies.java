package org.newswatch.alert.console;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookies of the pages. Each is for the pages' own host and, of what the browser sends elsewhere, for links only. */
final class Cookies {

    /** By this prefix browsers take it from this very host only, from no other one of the same domain. */
    static final String SESSION = "__Host-newswatch_session";

    static final String LANGUAGE = "newswatch_language";
    static final String THEME = "newswatch_theme";

    /** Set by the script of the pages, which alone can know it. */
    static final String ZONE = "newswatch_zone";

    private static final Duration YEAR = Duration.ofDays(365);

    private Cookies() {}

    static NewCookie session(String token, Duration lasting) {
        return made(SESSION, token, lasting);
    }

    static NewCookie noSession() {
        return made(SESSION, "", Duration.ZERO);
    }

    static NewCookie preference(String name, String value) {
        return made(name, value, YEAR);
    }

    private static NewCookie made(String name, String value, Duration lasting) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge((int) lasting.toSeconds())
                .httpOnly(true)
                .secure(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
