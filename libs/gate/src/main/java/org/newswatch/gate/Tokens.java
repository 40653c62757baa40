package org.newswatch.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.newswatch.egress.Egress;
import org.newswatch.egress.EgressRules;
import org.newswatch.egress.Ports;
import org.newswatch.egress.Request;

/** The tokens of the OIDC provider that the operator named, if they named one. */
@Startup
@Singleton
public class Tokens {

    private static final int LONGEST = 8 * 1024;
    private static final int MOST_KEY_BYTES = 256 * 1024;

    /** Hosts to which nothing goes over a network. */
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** A signed token of RFC 7519 in its compact form: its header is a JSON object. */
    private static final Pattern FORM = Pattern.compile("eyJ[\\w-]*\\.[\\w-]+\\.[\\w-]*");

    /** The address is the operator's, so private networks are as good as others; those of clouds' own stay closed. */
    private final Egress egress = new Egress(EgressRules.of("0.0.0.0/0,::/0").withPorts(Ports.parse("1-65535")));

    private final Optional<Issuer> issuer;

    Tokens(OidcConfig config, AccessKeys keys) {
        this.issuer = config.issuer().map(name -> issuer(name, config, keys));
    }

    @PreDestroy
    void close() {
        egress.close();
    }

    /** Whether there is a provider. */
    public boolean areTaken() {
        return issuer.isPresent();
    }

    /** Whether this is to be read as a token. */
    public boolean isOne(String bearer) {
        return areTaken() && bearer.length() <= LONGEST && FORM.matcher(bearer).matches();
    }

    /**
     * Who holds this token. Waits where the issuer's keys must be fetched.
     *
     * @throws Refused 401 for a token that is not good, 403 for one that opens nothing here, 503 where that can't be told now
     */
    public Bearer read(String token) {
        return issuer.orElseThrow(() -> Refused.unauthorized("no tokens are taken here"))
                .read(token);
    }

    private Issuer issuer(String name, OidcConfig config, AccessKeys keys) {
        var audience = config.audience().orElseThrow(() -> incomplete("audience"));
        var set = config.keys().orElseThrow(() -> incomplete("keys"));
        var issuerKeys = new IssuerKeys(
                set.startsWith("{") ? () -> set : fetch(URI.create(set), config.patience()),
                config.keysAge(),
                config.keysPause(),
                InstantSource.system());
        return new Issuer(
                name,
                audience,
                config.leeway(),
                issuerKeys,
                new Claims(config.tenantClaim(), config.rolesClaim(), granted(config), keys));
    }

    private static IllegalStateException incomplete(String setting) {
        return new IllegalStateException(
                "newswatch.oidc.issuer is set, so newswatch.oidc." + setting + " must be, too");
    }

    private static Set<String> granted(OidcConfig config) {
        if (!Role.ALL.containsAll(config.roles())) {
            throw new IllegalStateException("newswatch.oidc.roles are of " + Role.ALL + ", not " + config.roles());
        }
        return Set.copyOf(config.roles());
    }

    private IssuerKeys.Source fetch(URI address, Duration patience) {
        if (!"https".equalsIgnoreCase(address.getScheme()) && !HERE.contains(String.valueOf(address.getHost()))) {
            throw new IllegalStateException(
                    "newswatch.oidc.keys must be an https address, as whoever changes the keys on their way makes"
                            + " tokens: "
                            + address);
        }
        egress.check(address.toString());
        var request = new Request(
                "GET", address, Map.of("Accept", "application/json"), new byte[0], patience, MOST_KEY_BYTES);
        return () -> {
            var answer = egress.send(request);
            if (answer.status() != 200 || answer.truncated()) {
                throw new IOException(answer.truncated() ? "it is too long" : "HTTP " + answer.status());
            }
            return new String(answer.body(), UTF_8);
        };
    }
}
