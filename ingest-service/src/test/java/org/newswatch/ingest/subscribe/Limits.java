package org.newswatch.ingest.subscribe;

import java.time.Duration;

/** Settings for tests without the service around them. */
record Limits(int maxFeeds) implements SubscribeConfig {

    @Override
    public int maxListed() {
        return 10_000;
    }

    @Override
    public int batch() {
        return 1_000;
    }

    @Override
    public Duration firstInterval() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Duration refreshPause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public int shownWarnings() {
        return 200;
    }
}
