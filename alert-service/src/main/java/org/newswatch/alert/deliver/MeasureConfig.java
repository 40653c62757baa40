package org.newswatch.alert.deliver;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is measured besides what always is. */
@ConfigMapping(prefix = "alert.measure")
interface MeasureConfig {

    /**
     * Domains whose articles' way from their source to receivers is measured by themselves, such as {@code tass.com,aftonbladet.se};
     * at most twenty, as each is a time series of its own. All others are measured together.
     */
    Optional<List<String>> sources();

    /** How often the database is asked what waits. */
    @WithDefault("15s")
    Duration every();
}
