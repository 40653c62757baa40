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

    /** How many channels are served at the same time. One tenant gets at most two thirds of it, so that there is room for the next. */
    @WithDefault("192")
    int concurrency();

    /** How long a channel may wait for one answer before it leaves its slot to others. */
    @WithDefault("1s")
    Duration linger();

    /** How many channels may be served so, outside the slots: receivers that never answer, until their hosts are given up. */
    @WithDefault("1000")
    int lingering();

    /** How many of these may be at the same host, so that a dead one leaves room for others. */
    @WithDefault("32")
    int perHost();

    /** How many deliveries of one channel are sent before its outcomes are stored and others get their turn. */
    @WithDefault("50")
    int batch();

    /** How many alerts a digest shows, those raised last; of the others it says how many there are. */
    @WithDefault("20")
    int digestAlerts();

    /** How long outcomes wait to be stored together. A crash in that time repeats these deliveries, under the same ids. */
    @WithDefault("100ms")
    Duration outcomesWait();

    /** How long a channel rests after a failed attempt before its other deliveries are tried. */
    @WithDefault("1s")
    Duration rest();

    /** How long a channel rests that answered 429, 502 or 504 and did not say for how long it wants to be left alone. */
    @WithDefault("1m")
    Duration quiet();

    /** For how long every attempt to a channel must have failed for it to be disabled. */
    @WithDefault("5d")
    Duration failingFor();

    /** A channel that failed for so long gets all it missed as soon as it works again, not when each is next due. */
    @WithDefault("10m")
    Duration outage();

    /** How many deliveries a second a channel gets at most of what it missed or is sent again. */
    @WithDefault("20")
    int backlogRate();

    /** How many deliveries one call may have sent again. */
    @WithDefault("10000")
    int replayLimit();

    /** How long the previous secret of a webhook signs too when it was changed. */
    @WithDefault("24h")
    Duration rotation();

    /** When a host is given up for a while. */
    Breaker breaker();

    /** How often owners may try their channels. */
    Tests tests();

    /** How long a replica holds a channel before others may take it over. Longer than twice the deadline. */
    @WithDefault("60s")
    Duration lease();

    /** How often due deliveries are looked for when nothing says that there are new ones. */
    @WithDefault("500ms")
    Duration poll();

    /** Whether attempts are logged at info level, too, where the sender of the article has marked its trace as sampled. */
    @WithDefault("false")
    boolean tellAttempts();

    /** Gives up a host that does not answer, or with 5xx, for all its channels. */
    interface Breaker {

        /** The part of the attempts that must have failed. */
        @WithDefault("0.7")
        double failures();

        /** How many attempts must have been made. */
        @WithDefault("10")
        int atLeast();

        /** Attempts before this do not count. */
        @WithDefault("5m")
        Duration window();

        /** How long nothing is sent; then one channel may try. */
        @WithDefault("30s")
        Duration open();
    }

    /** Keeps tests from becoming a way to flood somebody. Each replica counts for itself. */
    interface Tests {

        /** How many test messages a tenant may send in a minute. */
        @WithDefault("6")
        int perMinute();

        /** How many of them may wait for an answer at the same time: so a tenant whose receivers hang leaves room for others. */
        @WithDefault("3")
        int atOncePerTenant();

        /** How many may be on their way at the same time, of all tenants: a receiver may take the whole deadline. */
        @WithDefault("16")
        int atOnce();
    }
}
