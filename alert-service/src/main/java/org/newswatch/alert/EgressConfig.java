package org.newswatch.alert;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where webhooks may go. */
@ConfigMapping(prefix = "newswatch.egress")
interface EgressConfig {

    /** Networks that are not public and may be reached all the same, such as {@code 10.1.0.0/16,::1/128}; none by default. */
    Optional<String> allow();
}
