package org.newswatch.alert.compose;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses that people may be led to. */
final class Links {

    private static final Set<String> WEB = Set.of("http", "https");

    private Links() {}

    /** The address in ASCII, or null when it is none of the web: what runs in a reader's program is no link. */
    static @Nullable String web(URI address) {
        var scheme = address.getScheme();
        return scheme != null && WEB.contains(scheme.toLowerCase(Locale.ROOT)) ? address.toASCIIString() : null;
    }
}
