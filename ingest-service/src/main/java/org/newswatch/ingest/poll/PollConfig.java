package org.newswatch.ingest.poll;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How feeds are polled. */
@ConfigMapping(prefix = "ingest.poll")
public interface PollConfig {

    /** Whether this replica polls. */
    @WithDefault("true")
    boolean enabled();

    /** An address or URL at which a publisher reaches whoever runs this; part of the User-Agent. */
    Optional<String> contact();

    /** How many feeds this replica asks at the same time. */
    @WithDefault("256")
    int parallel();

    /** The shortest time between two polls of a feed: what news sites let their own caches keep. */
    @WithDefault("2m")
    Duration minInterval();

    /** The longest time between two polls of a feed that works. */
    @WithDefault("24h")
    Duration maxInterval();

    /** The longest time between two polls of a feed that fails; none is given up. */
    @WithDefault("3d")
    Duration maxFailingInterval();

    /** The time between two polls of a feed that answered 410. */
    @WithDefault("7d")
    Duration goneInterval();

    /** The time between two polls of a feed whose hub pushes its news. */
    @WithDefault("6h")
    Duration pushedInterval();

    /** After this time a feed is asked for all of it, whatever it says of having changed. */
    @WithDefault("12h")
    Duration fullEvery();

    /** The longest wait that a server's Retry-After can ask for. */
    @WithDefault("24h")
    Duration maxRetryAfter();

    /** How long a permanent redirect must lead to the same feed before the feed's address is changed. */
    @WithDefault("3d")
    Duration movedAfter();

    /** The time between two requests to one registrable domain that has not asked for more. */
    @WithDefault("1s")
    Duration domainSpacing();

    /** How long a server may take for its whole answer. What came until then is read. */
    @WithDefault("60s")
    Duration deadline();

    /** How much of a document is read, unpacked; the items before that are kept. */
    @WithDefault("16M")
    MemorySize maxDocument();

    /** How many items of a document are kept, the first ones. */
    @WithDefault("5000")
    int maxItems();

    /** Documents longer than this are read only {@code large-at-once} at a time. */
    @WithDefault("1M")
    MemorySize large();

    /** How many large documents are in memory together. */
    @WithDefault("2")
    int largeAtOnce();

    /** For how long a replica that took a feed may not have stored its poll before another replica takes it. */
    @WithDefault("5m")
    Duration lease();

    /** How often a replica looks for feeds that are due. */
    @WithDefault("1s")
    Duration look();

    /** How long polls under way are waited for when the service stops. */
    @WithDefault("10s")
    Duration farewell();
}
