package org.newswatch.gate;

import java.time.Duration;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Who makes tokens: tells theirs from others by signature, issuer, audience and time. */
final class Issuer {

    /** Signatures that nobody who can check them can make. */
    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
            AlgorithmIdentifiers.EDDSA);

    private final IssuerKeys keys;
    private final JwtConsumer check;
    private final Claims claims;

    Issuer(String name, String audience, Duration leeway, IssuerKeys keys, Claims claims) {
        this.keys = keys;
        this.claims = claims;
        this.check = new JwtConsumerBuilder()
                .setExpectedIssuer(name)
                .setExpectedAudience(audience)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds((int) leeway.toSeconds())
                .setJwsAlgorithmConstraints(ALGORITHMS)
                .setVerificationKeyResolver(keys)
                .build();
    }

    /**
     * Who holds this token; waits where keys must be fetched.
     *
     * @throws Refused 401 for a token that is not good, 403 for one that opens nothing here, 503 where that can't be told now
     */
    Bearer read(String token) {
        keys.prepare();
        return claims.bearer(checked(token));
    }

    private JwtClaims checked(String token) {
        try {
            return check.processToClaims(token);
        } catch (InvalidJwtException bad) {
            throw Refused.unauthorized(reason(bad));
        }
    }

    private static String reason(InvalidJwtException bad) {
        if (bad.hasExpired()) {
            return "the token has expired";
        }
        if (bad.hasErrorCode(ErrorCodes.ISSUER_INVALID) || bad.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return "the token is of another issuer";
        }
        if (bad.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || bad.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "the token is meant for others";
        }
        return "the token is none that the issuer has signed";
    }
}
