package org.newswatch.gate;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/** Has the service take tokens. The key goes through the settings, as the tests run in another class loader than this. */
public final class TestIssuer implements QuarkusTestResourceLifecycleManager {

    /** The setting that holds the key that tokens are to be signed with. */
    static final String KEY = "test.private-key";

    @Override
    public Map<String, String> start() {
        var key = Provider.rsa("first");
        return Map.of(
                "newswatch.oidc.issuer",
                Provider.ISSUER,
                "newswatch.oidc.audience",
                Provider.AUDIENCE,
                "newswatch.oidc.keys",
                Provider.set(key),
                KEY,
                key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    }

    @Override
    public void stop() {}
}
