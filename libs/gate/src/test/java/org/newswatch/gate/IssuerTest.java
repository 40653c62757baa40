package org.newswatch.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IssuerTest {

    private final PublicJsonWebKey key = Provider.FIRST;
    private final AtomicReference<String> published = new AtomicReference<>(Provider.set(key));
    private final AtomicInteger fetched = new AtomicInteger();
    private CountDownLatch answers = new CountDownLatch(0);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T08:00:00Z"));
    private final AccessKeys keys = new AccessKeys();
    private Set<String> granted = Role.ALL;
    private final Issuer issuer = issuer("tenant", "roles");

    IssuerTest() {
        keys.become(Map.of("hash", new Caller("key_1", "harbour-post", Set.of(Role.PUBLISHER))));
    }

    @Test
    void aGoodTokenSaysWhoHoldsItAndUntilWhen() throws Exception {
        var end = Instant.now().plusSeconds(120);

        var bearer = issuer.read(
                Provider.token(key, claims -> claims.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()))));

        assertThat(bearer.caller()).isEqualTo(new Caller("sub:ana", "harbour-post", Set.of(Role.SUBSCRIBER)));
        assertThat(bearer.until().getEpochSecond()).isEqualTo(end.getEpochSecond());
    }

    @Test
    void signaturesByCurvesAreTakenToo() throws Exception {
        var curve = Provider.ec("curve");
        published.set(Provider.set(key, curve));

        assertThat(issuer.read(Provider.token(curve)).caller().tenant()).isEqualTo("harbour-post");
    }

    @ParameterizedTest
    @MethodSource
    void aTokenThatIsNotGoodIsRefusedWithTheReason(String reason, Consumer<JwtClaims> change) throws Exception {
        var token = Provider.token(key, change);

        refused(401, () -> issuer.read(token)).withMessageContaining(reason);
    }

    static Stream<Arguments> aTokenThatIsNotGoodIsRefusedWithTheReason() {
        return Stream.of(
                bad("has expired", claims -> claims.setExpirationTimeMinutesInTheFuture(-1)),
                bad("another issuer", claims -> claims.setIssuer("https://id.example/realms/newsroom/")),
                bad("another issuer", claims -> claims.unsetClaim("iss")),
                bad("meant for others", claims -> claims.setAudience("newswatch-admin", "account")),
                bad("meant for others", claims -> claims.unsetClaim("aud")),
                bad("the issuer has signed", claims -> claims.unsetClaim("exp")),
                bad("the issuer has signed", claims -> claims.unsetClaim("sub")),
                bad("the issuer has signed", claims -> claims.setNotBeforeMinutesInThePast(-5)));
    }

    private static Arguments bad(String reason, Consumer<JwtClaims> change) {
        return Arguments.of(reason, change);
    }

    @ParameterizedTest
    @MethodSource
    void aGoodTokenThatOpensNothingHereIsToldWhy(String reason, Consumer<JwtClaims> change) throws Exception {
        var token = Provider.token(key, change);

        refused(403, () -> issuer.read(token)).withMessageContaining(reason);
    }

    static Stream<Arguments> aGoodTokenThatOpensNothingHereIsToldWhy() {
        return Stream.of(
                bad("names no tenant", claims -> claims.unsetClaim("tenant")),
                bad("names no tenant", claims -> claims.setStringListClaim("tenant", "harbour-post")),
                bad("tenant is not known", claims -> claims.setClaim("tenant", "elsewhere")),
                bad("none of the roles", claims -> claims.unsetClaim("roles")),
                bad("none of the roles", claims -> claims.setStringListClaim("roles", "king")));
    }

    @Test
    void nobodySignsInTheIssuersName() throws Exception {
        var claims = Provider.claims(same -> {});
        var another = Provider.rsa("first");
        var publicKey = new HmacKey(key.getPublicKey().getEncoded());
        var asText = new HmacKey(published.get().getBytes(StandardCharsets.UTF_8));
        var good = Provider.token(key);
        for (var token : new String[] {
            Provider.signed(claims, AlgorithmIdentifiers.NONE, null, "first"),
            Provider.signed(claims, AlgorithmIdentifiers.HMAC_SHA256, publicKey, "first"),
            Provider.signed(claims, AlgorithmIdentifiers.HMAC_SHA256, asText, "first"),
            Provider.token(another),
            good.substring(0, good.lastIndexOf('.') + 1),
            good.substring(0, good.length() - 8) + "AAAAAAAA",
            "eyJ.eyJ.x"
        }) {
            refused(401, () -> issuer.read(token)).withMessageContaining("the issuer has signed");
        }
    }

    @Test
    void aKeyThatATokenBringsWithItMeansNothing() throws Exception {
        var own = Provider.rsa("own");
        var token = new JsonWebSignature();
        token.setPayload(Provider.claims(same -> {}).toJson());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setJwkHeader(own);
        token.setHeader("jku", "https://attacker.example/keys");
        token.setHeader("x5u", "https://attacker.example/cert");
        token.setKeyIdHeaderValue("../../first");
        token.setKey(own.getPrivateKey());

        refused(401, () -> issuer.read(token.getCompactSerialization()));
    }

    @Test
    void claimsInsideOthersAndWithSlashesInTheirNamesAreFound() throws Exception {
        var inside = issuer("https://newswatch.example/tenant", "realm_access/roles");

        var bearer = inside.read(Provider.token(key, claims -> {
            claims.setClaim("https://newswatch.example/tenant", "harbour-post");
            claims.setClaim("realm_access", Map.of("roles", "editor offline_access"));
        }));

        assertThat(bearer.caller().roles()).containsExactly(Role.EDITOR);
    }

    @Test
    void anUnknownKeyIsAskedForOnceInAWhile() throws Exception {
        issuer.read(Provider.token(key));
        var next = Provider.ec("next");
        var guessed = Provider.token(Provider.ec("guessed"));
        published.set(Provider.set(key, next));
        refused(401, () -> issuer.read(Provider.token(next)));
        assertThat(fetched).hasValue(1);

        later(Duration.ofSeconds(31));
        issuer.read(Provider.token(next));
        for (int i = 0; i < 10; i++) {
            refused(401, () -> issuer.read(guessed));
        }

        assertThat(fetched).hasValue(2);
    }

    @Test
    void aKeyThatIsNoLongerPublishedOpensNothing() throws Exception {
        var token = Provider.token(key);
        issuer.read(token);
        published.set(Provider.set(Provider.ec("next")));

        later(Duration.ofMinutes(61));

        refused(401, () -> issuer.read(token));
    }

    @Test
    void keysGoOnWhereTheyCanNotBeFetchedAnew() throws Exception {
        var token = Provider.token(key);
        issuer.read(token);
        published.set("no set");

        later(Duration.ofMinutes(61));

        assertThat(issuer.read(token).caller().tenant()).isEqualTo("harbour-post");
        assertThat(fetched).hasValue(2);
    }

    @Test
    void withoutAnyKeysNobodyIsCalledAStranger() throws Exception {
        published.set("no set");
        var token = Provider.token(key);

        refused(503, () -> issuer.read(token));
        refused(503, () -> issuer.read(token));

        assertThat(fetched).hasValue(1);
    }

    @Test
    void nobodyWaitsForTheNextKeysButWhoFetchesThem() throws Exception {
        var token = Provider.token(key);
        issuer.read(token);
        later(Duration.ofMinutes(61));
        answers = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> issuer.read(token), Thread::startVirtualThread);
        await().untilAtomic(fetched, equalTo(2));

        var second = CompletableFuture.supplyAsync(() -> issuer.read(token), Thread::startVirtualThread)
                .get(10, TimeUnit.SECONDS);

        assertThat(second.caller().tenant()).isEqualTo("harbour-post");
        assertThat(first).isNotDone();
        answers.countDown();
        assertThat(first.get().caller()).isEqualTo(second.caller());
    }

    @Test
    void aSetOfAnotherFormIsNoReasonToStop() throws Exception {
        var token = Provider.token(key);
        issuer.read(token);
        published.set("{\"keys\": [7]}");

        later(Duration.ofMinutes(61));

        assertThat(issuer.read(token).caller().tenant()).isEqualTo("harbour-post");
    }

    @Test
    void onlyRolesThatTokensMayGiveAreGiven() throws Exception {
        granted = Set.of(Role.PUBLISHER, Role.SUBSCRIBER);
        var narrow = issuer("tenant", "roles");

        var bearer = narrow.read(
                Provider.token(key, claims -> claims.setStringListClaim("roles", Role.ADMINISTRATOR, Role.PUBLISHER)));

        assertThat(bearer.caller().roles()).containsExactly(Role.PUBLISHER);
        var alone = Provider.token(key, claims -> claims.setStringListClaim("roles", Role.ADMINISTRATOR));
        refused(403, () -> narrow.read(alone)).withMessageContaining("publisher, subscriber");
    }

    @Test
    void aNameBreaksNoLineAndIsCutBetweenCharacters() throws Exception {
        var long199 = "a".repeat(199);

        var broken = issuer.read(Provider.token(key, claims -> claims.setSubject("a\u0085n\u2028a\u202e\n")));
        var cut = issuer.read(Provider.token(key, claims -> claims.setSubject(long199 + "😀😀")));

        assertThat(broken.caller().keyId()).isEqualTo("sub:ana");
        assertThat(cut.caller().keyId()).isEqualTo("sub:" + long199);
    }

    private Issuer issuer(String tenant, String roles) {
        var issuerKeys = new IssuerKeys(this::fetch, Duration.ofHours(1), Duration.ofSeconds(30), () -> now.get());
        return new Issuer(
                Provider.ISSUER,
                Provider.AUDIENCE,
                Duration.ofSeconds(30),
                issuerKeys,
                new Claims(tenant, roles, granted, keys));
    }

    private String fetch() throws IOException {
        fetched.incrementAndGet();
        try {
            answers.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return published.get();
    }

    private void later(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private static ThrowableAssertAlternative<Refused> refused(int status, ThrowingCallable call) {
        return assertThatExceptionOfType(Refused.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(status));
    }
}
