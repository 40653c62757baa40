package org.newswatch.alert;

import io.smallrye.config.ConfigMapping;
import java.time.Instant;
import java.util.Optional;

/** What the service has to know of a restore. */
@ConfigMapping(prefix = "alert.restore")
public interface RestoreConfig {

    /**
     * When the former database was lost. What would have been told before that may have been told: whoever would not know it by its id
     * is not told again, it is kept as suppressed until its owner asks for it. Keys that were announced before it and are in no table are withdrawn. It can't lie ahead.
     */
    Optional<Instant> toldUntil();
}
