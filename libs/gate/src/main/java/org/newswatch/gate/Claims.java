package org.newswatch.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;

/** What a token says of its holder, under the names that the operator gave. */
final class Claims {

    private static final int LONGEST_NAME = 200;

    /** What breaks a line of a log, or turns the way it is read: controls, formats, separators, halves of characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private final String tenant;
    private final String roles;
    private final Set<String> granted;
    private final AccessKeys keys;

    /**
     * @param granted the roles that tokens may give
     * @param keys whose tenants are the ones there are
     */
    Claims(String tenant, String roles, Set<String> granted, AccessKeys keys) {
        this.tenant = tenant;
        this.roles = roles;
        this.granted = granted;
        this.keys = keys;
    }

    Bearer bearer(JwtClaims claims) {
        try {
            var until = Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis());
            var caller = new Caller(name(claims.getSubject()), tenant(claims), roles(claims));
            return new Bearer(caller, until);
        } catch (MalformedClaimException e) {
            throw Refused.unauthorized("the token's claims have another form than the standard's");
        }
    }

    /** In logs and histories, beside the ids of keys. */
    private static String name(String subject) {
        var plain = UNSEEN.matcher(subject).replaceAll("");
        int end = Math.min(plain.length(), LONGEST_NAME);
        return "sub:" + plain.substring(0, cuts(plain, end) ? end - 1 : end);
    }

    /** Whether a character that takes two units would be cut in the middle. */
    private static boolean cuts(String text, int end) {
        return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    }

    private String tenant(JwtClaims claims) {
        var named = at(claims.getClaimsMap(), tenant)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .orElseThrow(() -> Refused.forbidden("the token names no tenant in its claim " + tenant));
        if (keys.knowsTenant(named)) {
            return named;
        }
        throw keys.isWhole()
                ? Refused.forbidden("the token's tenant is not known here; one is once it has a key")
                : Refused.unavailable("the keys are still being read", Duration.ofSeconds(1));
    }

    private Set<String> roles(JwtClaims claims) {
        var named = at(claims.getClaimsMap(), roles).stream()
                .flatMap(Claims::words)
                .filter(granted::contains)
                .collect(Collectors.toSet());
        if (named.isEmpty()) {
            throw Refused.forbidden("the token names none of the roles " + String.join(", ", new TreeSet<>(granted))
                    + " in its claim " + roles);
        }
        return named;
    }

    private static Stream<String> words(Object value) {
        return value instanceof List<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast)
                : value instanceof String text ? Stream.of(text.split(" ")) : Stream.empty();
    }

    /** The claim of this name, else what lies on the way of this name: names may be addresses, and hold slashes themselves. */
    private static Optional<Object> at(Map<String, Object> claims, String name) {
        var whole = claims.get(name);
        if (whole != null) {
            return Optional.of(whole);
        }
        @Nullable Object found = claims;
        for (var step : name.split("/")) {
            found = found instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return Optional.ofNullable(found);
    }
}
