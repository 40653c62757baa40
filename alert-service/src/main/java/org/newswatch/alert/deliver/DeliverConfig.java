package org.newswatch.alert.deliver;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How deliveries are sent. */
@ConfigMapping(prefix = "alert.deliver")
public interface DeliverConfig {

    /** Names this replica, so that it takes up its own work at once when it starts again. */
    @WithDefault("${HOSTNAME:localhost}:${quarkus.http.port}")
    String replica();

    /** How long a receiver may take for its whole answer. */
    @WithDefault("20s")
    Duration deadline();

    /** How much of a receiver's answer is read, in bytes. */
    @WithDefault("4096")
    int maxResponse();

    /** How long to wait before each attempt; after the last one the delivery has failed. */
    @WithDefault("0s,5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> schedule();

    /** By which part a wait is stretched or shortened at random, so that receivers are not hit in bursts. */
    @WithDefault("0.2")
    double jitter();

    /** The longest Retry-After that is honoured. */
    @WithDefault("24h")
    Duration longestRetryAfter();

    /** How many channels are served at the same time. */
    @WithDefault("128")
    int concurrency();

    /** How many deliveries of one channel are sent before its outcomes are stored and others get their turn. */
    @WithDefault("50")
    int batch();

    /** How long outcomes wait to be stored together. A crash in that time repeats these deliveries, under the same ids. */
    @WithDefault("100ms")
    Duration outcomesWait();

    /** How long a channel rests after a failed attempt before its other deliveries are tried. */
    @WithDefault("1s")
    Duration rest();

    /** How long a replica holds a channel before others may take it over. Longer than twice the deadline. */
    @WithDefault("60s")
    Duration lease();

    /** How often due deliveries are looked for when nothing says that there are new ones. */
    @WithDefault("500ms")
    Duration poll();
}
