package org.newswatch.alert.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;

@Service
@TestProfile(TokenSignInTest.WithProvider.class)
class TokenSignInTest {

    private static final String ISSUER = "https://id.example";

    @Test
    void aTokenSignsInAsItsTenantAndEndsTheSessionWithItself() throws JoseException {
        var tenant = Api.newTenant();
        Api.issue(tenant, "subscriber");

        var answer = signIn(token(tenant, Duration.ofMinutes(10)));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.detailedCookie(Cookies.SESSION).getMaxAge()).isBetween(500L, 600L);
        new Browser(answer.cookie(Cookies.SESSION)).page("/alerts");
    }

    @Test
    void aTokenIsAKeyToTheApiToo() throws JoseException {
        var tenant = Api.newTenant();
        var key = Api.issue(tenant, "subscriber").extract().<String>path("key");
        var id = Api.subscribe(key, Map.of("name", "Gas", "query", "gas"));

        assertThat(Api.with(token(tenant, Duration.ofMinutes(1)))
                        .get("/v1/subscriptions/" + id)
                        .statusCode())
                .isEqualTo(200);
        var other = Api.newTenant();
        Api.issue(other, "subscriber");
        assertThat(Api.with(token(other, Duration.ofMinutes(1)))
                        .get("/v1/subscriptions/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSessionIsOverWithItsToken() throws JoseException {
        var tenant = Api.newTenant();
        Api.issue(tenant, "subscriber");
        var browser = new Browser(signIn(token(tenant, Duration.ofSeconds(4))).cookie(Cookies.SESSION));
        browser.page("/alerts");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.with().get("/alerts").statusCode() == 303);
    }

    @Test
    void aTokenOfATenantThatIsNotThereIsToldSo() throws JoseException {
        var answer = signIn(token("nowhere", Duration.ofMinutes(1)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("names a tenant or roles that are not known here");
    }

    @Test
    void aTokenThatIsOverButForTheClocksBeginsNoSession() throws JoseException {
        var tenant = Api.newTenant();
        Api.issue(tenant, "subscriber");

        var answer = signIn(token(tenant, Duration.ofSeconds(-5)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.getCookie(Cookies.SESSION)).isNull();
    }

    @Test
    void anExpiredTokenIsAWrongKey() throws JoseException {
        var answer = signIn(token("nowhere", Duration.ofMinutes(-2)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("not known here", "Access key or token");
    }

    private static Response signIn(String token) {
        return given().redirects().follow(false).formParam("key", token).post("/sign-in");
    }

    private static String token(String tenant, Duration lasting) throws JoseException {
        var key = PublicJsonWebKey.Factory.newPublicJwk(
                ConfigProvider.getConfig().getValue("test.private-key", String.class));
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("newswatch");
        claims.setSubject("ana");
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + lasting.toSeconds()));
        claims.setClaim("tenant", tenant);
        claims.setStringListClaim("roles", List.of("subscriber"));
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue("RS256");
        token.setKey(key.getPrivateKey());
        return token.getCompactSerialization();
    }

    /** Its key goes through the settings, as the test runs in another class loader than this. */
    public static class WithProvider implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                var key = RsaJwkGenerator.generateJwk(2048);
                return Map.of(
                        "quarkus.http.proxy.proxy-address-forwarding",
                        "true",
                        "quarkus.http.proxy.allow-x-forwarded",
                        "true",
                        "newswatch.oidc.issuer",
                        ISSUER,
                        "newswatch.oidc.audience",
                        "newswatch",
                        "newswatch.oidc.leeway",
                        "30s",
                        "newswatch.oidc.keys",
                        new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY),
                        "test.private-key",
                        key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
