package org.newswatch.ingest.markup;

import static java.util.Locale.ROOT;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses in a piece of HTML, made absolute; what is none, or one that must not be followed, is left out. */
record Addresses(@Nullable URI base) {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");
    /** What stands in addresses and is not allowed there. */
    private static final Pattern ILLEGAL = Pattern.compile("[\\s\"<>\\\\^`{|}\\[\\]]|%(?![0-9A-Fa-f]{2})");

    private static final int LONGEST = 2_048;

    static Addresses under(@Nullable String base) {
        return new Addresses(
                base == null ? null : uri(base).filter(URI::isAbsolute).orElse(null));
    }

    /** @return null when it is left out */
    @Nullable
    String absolute(String written, Set<String> schemes) {
        var address = UNSEEN.matcher(written).replaceAll("").strip();
        if (address.isEmpty() || address.length() > LONGEST) {
            return null;
        }
        var scheme = SCHEME.matcher(address);
        if (scheme.matches()) {
            return schemes.contains(scheme.group(1).toLowerCase(ROOT)) ? legal(address) : null;
        }
        return base == null
                ? null
                : uri(address)
                        .map(base::resolve)
                        .filter(URI::isAbsolute)
                        .filter(uri -> schemes.contains(uri.getScheme().toLowerCase(ROOT)))
                        .map(URI::toString)
                        .orElse(null);
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(legal(address)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String legal(String address) {
        return ILLEGAL.matcher(address)
                .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
    }
}
