package org.newswatch.gate;

import java.security.Key;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An OIDC provider, as far as it signs. */
final class Provider {

    static final String ISSUER = "https://id.example/realms/newsroom";
    static final String AUDIENCE = "newswatch";

    /** Made once: that takes a while. */
    static final PublicJsonWebKey FIRST = rsa("first");

    private Provider() {}

    static PublicJsonWebKey rsa(String id) {
        try {
            return named(RsaJwkGenerator.generateJwk(2048), id);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static PublicJsonWebKey ec(String id) throws JoseException {
        return named(EcJwkGenerator.generateJwk(EllipticCurves.P256), id);
    }

    private static PublicJsonWebKey named(PublicJsonWebKey key, String id) {
        key.setKeyId(id);
        return key;
    }

    /** What it publishes. */
    static String set(PublicJsonWebKey... keys) {
        return new JsonWebKeySet(List.copyOf(Arrays.asList(keys))).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /** A good token of a subscriber of the tenant harbour-post. */
    static String token(PublicJsonWebKey key) throws JoseException {
        return token(key, claims -> {});
    }

    /** The same but for what is done to its claims. */
    static String token(PublicJsonWebKey key, Consumer<JwtClaims> change) throws JoseException {
        var algorithm = key.getKeyType().equals("EC")
                ? AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256
                : AlgorithmIdentifiers.RSA_USING_SHA256;
        return signed(claims(change), algorithm, key.getPrivateKey(), key.getKeyId());
    }

    static String signed(JwtClaims claims, String algorithm, Key key, String id) throws JoseException {
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setAlgorithmHeaderValue(algorithm);
        token.setKeyIdHeaderValue(id);
        token.setKey(key);
        return token.getCompactSerialization();
    }

    static JwtClaims claims(Consumer<JwtClaims> change) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject("ana");
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("tenant", "harbour-post");
        claims.setStringListClaim("roles", Role.SUBSCRIBER, "offline_access");
        change.accept(claims);
        return claims;
    }
}
