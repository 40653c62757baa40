package org.newswatch.alert.subscribe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What tenants may have. */
@ConfigMapping(prefix = "newswatch.subscribe")
interface SubscribeConfig {

    /** How many subscriptions one tenant may have. */
    @WithDefault("100000")
    long maxPerTenant();
}
