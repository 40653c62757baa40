package org.newswatch.alert.deliver;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The settings as they are where nobody sets any. */
final class Defaults {

    private Defaults() {}

    static DeliverConfig config() {
        return configOf("a-replica");
    }

    static DeliverConfig configOf(String replica) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(DeliverConfig.class)
                .withDefaultValues(Map.of("quarkus.http.port", "0", "alert.deliver.replica", replica))
                .build()
                .getConfigMapping(DeliverConfig.class);
    }
}
