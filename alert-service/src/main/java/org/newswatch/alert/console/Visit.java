package org.newswatch.alert.console;

import java.time.ZoneId;
import java.util.Optional;
import org.newswatch.gate.Refused;

/**
 * One request of a reader.
 *
 * @param path what was asked for, as it stands behind the host, with its query; / where something was sent: that is no page to go
 *     back to
 * @param zone in which times are shown
 * @param theme {@code auto light dark}
 * @param inPart whether the page is there and asks for a part of it
 */
public record Visit(Optional<Session> session, String path, Tongue tongue, ZoneId zone, String theme, boolean inPart) {

    Visit by(Session known) {
        return new Visit(Optional.of(known), path, tongue, zone, theme, inPart);
    }

    public Session signedIn() {
        return session.orElseThrow(() -> Refused.notFound("nobody is signed in"));
    }

    public boolean may(String role) {
        return session.filter(known -> known.caller().roles().contains(role)).isPresent();
    }

    public Words words() {
        return Words.in(tongue);
    }
}
