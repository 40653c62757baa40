package org.newswatch.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where feeds and hubs may be. */
@ConfigMapping(prefix = "newswatch.egress")
interface EgressConfig {

    /** Networks that are not public and may be reached all the same, such as {@code 10.1.0.0/16,::1/128}; none by default. */
    Optional<String> allow();

    /** How many connections may be open at once. */
    @WithDefault("512")
    int maxConnections();
}
