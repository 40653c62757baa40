package org.newswatch.ingest.subscribe;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.newswatch.egress.Egress;
import org.newswatch.egress.RefusedAddress;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.article.Links;

/** Checks the addresses that users and their documents name, as far as can be said without a network. */
@ApplicationScoped
class FeedAddresses {

    /** {@code example.org:8080/feed} has a port, and not a scheme of that name. */
    private static final Pattern WITH_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?!\\d).*", Pattern.DOTALL);

    private final Egress egress;

    FeedAddresses(Egress egress) {
        this.egress = egress;
    }

    /**
     * @param field the name of the field in the refusal
     * @throws Refused 400 when the text is no absolute address, 422 when nothing may be fetched from there
     */
    Link check(String field, String url) {
        if (!WITH_SCHEME.matcher(url).matches()) {
            throw Refused.invalid(field, "must be an absolute http or https address");
        }
        try {
            return Links.canonical(egress.check(url).toString());
        } catch (RefusedAddress e) {
            throw Refused.unprocessable(field, requireNonNull(e.getMessage()));
        } catch (InvalidValue e) {
            throw Refused.invalid(field, requireNonNull(e.getMessage()));
        }
    }
}
