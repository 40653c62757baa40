package org.newswatch.gate;

import java.io.IOException;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of the issuer. They are fetched for the first token, when they are old, and when a token names one that is not
 * among them; at most once in a while, however many such tokens somebody sends. Where they can't be, those that were go on, and nobody
 * but the one who tries waits.
 */
final class IssuerKeys implements VerificationKeyResolver {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    private final Source source;
    private final Duration age;
    private final Duration pause;
    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Known known;
    private Instant tried = Instant.EPOCH;

    IssuerKeys(Source source, Duration age, Duration pause, InstantSource clock) {
        this.source = source;
        this.age = age;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * Sees to it that there are keys, and that they are not old.
     *
     * @throws Refused 503 when there are none yet
     */
    void prepare() {
        var now = known;
        if (now == null) {
            if (renewed(null) == null) {
                throw Refused.unavailable("the issuer's keys can't be read", pause);
            }
        } else if (now.at().plus(age).isBefore(clock.instant()) && fetching.tryLock()) {
            try {
                fetchAfter(now);
            } finally {
                fetching.unlock();
            }
        }
    }

    /** The one that a token names; a key or an address that it brings with it means nothing. */
    @Override
    public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> within) throws UnresolvableKeyException {
        var now = known;
        try {
            return chosen(now, token);
        } catch (UnresolvableKeyException unknown) {
            var anew = renewed(now);
            if (Objects.equals(anew, now)) {
                throw unknown;
            }
            return chosen(anew, token);
        }
    }

    private static Key chosen(@Nullable Known from, JsonWebSignature token) throws UnresolvableKeyException {
        if (from == null) {
            throw new UnresolvableKeyException("there are no keys");
        }
        var resolver = new JwksVerificationKeyResolver(from.keys());
        // For issuers that do not name their keys.
        resolver.setDisambiguateWithVerifySignature(true);
        return resolver.resolveKey(token, List.of());
    }

    /** Those after the ones seen; the same where there are no others. Who comes meanwhile waits for what the first one gets. */
    private @Nullable Known renewed(@Nullable Known seen) {
        fetching.lock();
        try {
            fetchAfter(seen);
            return known;
        } finally {
            fetching.unlock();
        }
    }

    private void fetchAfter(@Nullable Known seen) {
        if (!Objects.equals(known, seen) || tried.plus(pause).isAfter(clock.instant())) {
            return;
        }
        tried = clock.instant();
        try {
            known = new Known(keys(source.read()), tried);
        } catch (IOException | JoseException | RuntimeException e) {
            // An address that egress refuses, and sets of another form than the standard's, come as the last of these.
            LOG.warnf("the keys of the issuer of tokens can't be read: %s", e);
        }
    }

    /** Public ones only: with a shared secret, whoever can check a token could make one. */
    private static List<JsonWebKey> keys(String set) throws JoseException {
        return new JsonWebKeySet(set)
                .getJsonWebKeys().stream()
                        .filter(PublicJsonWebKey.class::isInstance)
                        .toList();
    }

    /** Where the JSON Web Key Set comes from. */
    interface Source {
        String read() throws IOException;
    }

    private record Known(List<JsonWebKey> keys, Instant at) {}
}
