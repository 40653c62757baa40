package org.newswatch.ingest.poll;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newswatch.egress.Domains;
import org.newswatch.egress.Egress;
import org.newswatch.egress.Head;
import org.newswatch.egress.RefusedAddress;

/** Where redirects lead, hop by hop; each hop is looked at like an address somebody gave. */
final class Route {

    private static final int MOST_HOPS = 5;

    private static final Pattern HOST = Pattern.compile("^https?://(\\[[^\\]]*\\]|[^/:?#]+)");

    private final Egress egress;
    private final Predicate<String> mayAsk;
    private final Set<URI> seen = new HashSet<>();
    private URI at;
    private boolean onlyPermanent = true;
    private @Nullable String movedTo;

    /** @param mayAsk whether a registrable domain that a redirect leads to may be asked now */
    Route(Egress egress, String url, Predicate<String> mayAsk) {
        this.egress = egress;
        this.mayAsk = mayAsk;
        this.at = egress.check(url);
        seen.add(at);
    }

    URI at() {
        return at;
    }

    /** Where permanent redirects led before the first temporary one. */
    @Nullable
    String movedTo() {
        return movedTo;
    }

    /** Goes on to where the answer points, or says why not. */
    Fetched.@Nullable Failed follow(Head head) {
        var status = head.status();
        var location = head.header("Location").map(String::strip).orElse("");
        if (location.isEmpty()) {
            return stop(status, Weight.SOFT, "the server redirects to nowhere (" + status + ")");
        }
        URI next;
        try {
            next = egress.check(at.resolve(location.replace(" ", "%20")).toString());
        } catch (RefusedAddress | IllegalArgumentException e) {
            return stop(
                    status, Weight.HARD, "the server redirects to an address that can't be used: " + e.getMessage());
        }
        if (scheme(at).equals("https") && scheme(next).equals("http")) {
            return stop(status, Weight.HARD, "the server redirects from https to http, which is not followed");
        }
        if (seen.size() > MOST_HOPS) {
            return stop(status, Weight.HARD, "more than " + MOST_HOPS + " redirects in a row");
        }
        if (!seen.add(next)) {
            return stop(status, Weight.HARD, "the redirects run in a circle");
        }
        if (!domain(next).equals(domain(at)) && !mayAsk.test(domain(next))) {
            return stop(status, Weight.TEMPORARY, "the redirect leads to a host that asked us to wait");
        }
        onlyPermanent &= Statuses.isPermanent(status);
        if (onlyPermanent) {
            movedTo = next.toString();
        }
        at = next;
        return null;
    }

    static String domain(URI address) {
        return domain(address.toString());
    }

    /** For an address of whatever shape: one that nobody can ask has a domain of its own. */
    static String domain(String address) {
        var host = HOST.matcher(address.toLowerCase(Locale.ROOT));
        return host.find() ? Domains.registrable(host.group(1)) : address;
    }

    private static String scheme(URI address) {
        return address.getScheme();
    }

    private static Fetched.Failed stop(int status, Weight weight, String reason) {
        return Fetched.Failed.of(status, weight, reason);
    }
}
