package org.newswatch.gate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.local.KafkaAndPostgres;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(TestIssuer.class)
class TokenRequestTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = TestIssuer.KEY)
    String privateKey;

    private PublicJsonWebKey key;

    @BeforeEach
    void issueKeys() throws Exception {
        key = PublicJsonWebKey.Factory.newPublicJwk(privateKey);
        new Keyring(kafka).issue("publisher-key", "harbour-post", Set.of(Role.PUBLISHER));
        // Before the key is here, its tenant is not known.
        given().header("Authorization", "Bearer publisher-key")
                .get("/v1/probe")
                .then()
                .statusCode(200);
    }

    @Test
    void aTokenOpensWhatItsRolesAllow() throws JoseException {
        probe(Provider.token(key, claims -> claims.setStringListClaim("roles", Role.PUBLISHER)))
                .statusCode(200)
                .body(equalTo("harbour-post"));
        probe(Provider.token(key)).statusCode(403).contentType("application/problem+json");
    }

    @Test
    void aTokenThatIsNotGoodIsToldSo() throws JoseException {
        probe(Provider.token(key, claims -> claims.setExpirationTimeMinutesInTheFuture(-10)))
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("detail", equalTo("the token has expired"));
        probe(Provider.token(Provider.rsa("first"))).statusCode(401);
    }

    @Test
    void aTenantThatIsNotKnownIsToldSo() throws JoseException {
        probe(Provider.token(key, claims -> claims.setClaim("tenant", "elsewhere")))
                .statusCode(403)
                .body("detail", containsString("tenant is not known"));
    }

    @Test
    void aBodyThatComesWithATokenIsReadWhereOthersAre() throws JoseException {
        given().header(
                        "Authorization",
                        "Bearer " + Provider.token(key, claims -> claims.setStringListClaim("roles", Role.PUBLISHER)))
                .contentType("application/json")
                .body("{\"title\": \"%s\"}".formatted("x".repeat(200_000)))
                .post("/v1/probe/thread")
                .then()
                .statusCode(200)
                .body(equalTo("of the server, 200000"));
    }

    private static ValidatableResponse probe(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/probe")
                .then();
    }
}
