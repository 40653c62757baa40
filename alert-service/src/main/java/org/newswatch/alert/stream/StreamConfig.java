package org.newswatch.alert.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How live streams are fed. */
@ConfigMapping(prefix = "alert.stream")
public interface StreamConfig {

    /** How often a stream looks for alerts that another replica raised. */
    @WithDefault("1s")
    Duration poll();

    /** How soon a stream looks again for alerts that were raised here but stand behind a transaction under way. */
    @WithDefault("20ms")
    Duration settle();

    /** How often a silent stream says that it is alive, by a comment line. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a client may take to accept an event before it is cut off; it can resume. */
    @WithDefault("20s")
    Duration patience();

    /** How many alerts are read at once. */
    @WithDefault("100")
    int batch();

    /** How many streams one replica serves. */
    @WithDefault("5000")
    int limit();
}
