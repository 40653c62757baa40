package org.newswatch.gate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The OIDC provider whose tokens are taken beside keys. Off unless its issuer is named; every service is to be told the same. */
@ConfigMapping(prefix = "newswatch.oidc")
public interface OidcConfig {

    /** What a token must name as its issuer, to the letter; without it no token is taken. */
    Optional<String> issuer();

    /** What a token must be meant for, one of its audiences; required with an issuer. */
    Optional<String> audience();

    /** The issuer's public keys, required with an issuer: the https address of a JSON Web Key Set, or the set itself. */
    Optional<String> keys();

    /** The claim that holds the tenant's id; one inside another is named by the way to it, such as {@code newswatch/tenant}. */
    @WithDefault("tenant")
    String tenantClaim();

    /** The claim that holds the roles, as a list or as a text with spaces; named as the tenant's. Other words in it mean nothing. */
    @WithDefault("roles")
    String rolesClaim();

    /** The roles that tokens may give; without {@code administrator}, only keys are administrators'. */
    @WithDefault("administrator,editor,publisher,subscriber")
    Set<String> roles();

    /** How far the issuer's clock may be off. */
    @WithDefault("30s")
    Duration leeway();

    /** How old the keys become before they are fetched anew. */
    @WithDefault("1h")
    Duration keysAge();

    /** How long after a fetch tokens of an unknown key lead to no other one. */
    @WithDefault("30s")
    Duration keysPause();

    /** How long fetching the keys may take. */
    @WithDefault("5s")
    Duration patience();
}
