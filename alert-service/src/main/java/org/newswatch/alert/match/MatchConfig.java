package org.newswatch.alert.match;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How articles are matched. */
@ConfigMapping(prefix = "alert.match")
interface MatchConfig {

    /** How often changes of subscriptions are looked for although none was announced. */
    @WithDefault("5s")
    Duration look();

    /** How often they are looked for while the database can't be listened to. */
    @WithDefault("500ms")
    Duration follow();

    /** How long it is remembered that two stories are one: longer than articles of a story keep coming. */
    @WithDefault("30d")
    Duration mergesMemory();
}
