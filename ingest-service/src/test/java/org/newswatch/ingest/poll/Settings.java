package org.newswatch.ingest.poll;

import io.smallrye.config.SmallRyeConfigBuilder;

/** The service's own settings, but for those a test names. */
final class Settings {

    private Settings() {}

    /** @param changed pairs of a name under {@code ingest.poll} and a value */
    static PollConfig with(String... changed) {
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(PollConfig.class);
        for (int i = 0; i < changed.length; i += 2) {
            builder.withDefaultValue("ingest.poll." + changed[i], changed[i + 1]);
        }
        return builder.build().getConfigMapping(PollConfig.class);
    }
}
