package org.newswatch.gate;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Turns {@code Authorization: Bearer <key or token>} into a {@link Caller}. The types are Quarkus's: this is its plug. */
@ApplicationScoped
class BearerMechanism implements HttpAuthenticationMechanism {

    /** A key made a moment ago may still be on its way here; a wrong one only waits, holding no thread. */
    private static final Duration SECOND_LOOK = Duration.ofMillis(150);

    private static final String SCHEME = "Bearer ";

    private final AccessKeys keys;
    private final Tokens tokens;

    BearerMechanism(AccessKeys keys, Tokens tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var headers = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        var header = headers.getFirst();
        if (headers.size() > 1 || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        var key = header.substring(SCHEME.length()).strip();
        if (tokens.isOne(key)) {
            // Not here: the issuer's keys may have to be fetched, and who waits for that must hold no thread of the
            // server's.
            return Uni.createFrom()
                    .item(() -> identity(tokens.read(key).caller()))
                    .runSubscriptionOn(task -> Thread.ofVirtual().name("token").start(task))
                    .emitOn(where(context));
        }
        return keys.find(key)
                .map(caller -> Uni.createFrom().item(identity(caller)))
                .orElseGet(() -> Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(SECOND_LOOK)
                        .emitOn(where(context))
                        .map(waited -> identity(keys.find(key).orElseThrow(this::unknown))));
    }

    /** The request goes on where its caller becomes known: that is to be its own place, from which it finds to the server's threads. */
    private static Executor where(RoutingContext context) {
        var place = context.vertx().getOrCreateContext();
        return task -> place.runOnContext(nothing -> task.run());
    }

    /** Right after its start a service must not call a good key a bad one. */
    private RuntimeException unknown() {
        return keys.isWhole()
                ? new AuthenticationFailedException()
                : Refused.unavailable("the keys are still being read", Duration.ofSeconds(1));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    private static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(caller)
                .addRoles(caller.roles())
                .build();
    }
}
