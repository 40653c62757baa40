package org.newswatch.alert.secret;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How subscribers' secrets are kept. */
@ConfigMapping(prefix = "newswatch.secrets")
interface SecretsConfig {

    /** Seals them in the database: 32 bytes in Base64. The same for all replicas, and for as long as the database lives. */
    Optional<String> key();
}
