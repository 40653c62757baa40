package org.newswatch.alert.deliver;

import java.time.Duration;
import java.util.Optional;

/** How one attempt to deliver ended. */
sealed interface Attempt {

    /** The receiver took it. */
    record Delivered(int status) implements Attempt {}

    /**
     * Not this time.
     *
     * @param status of the answer; empty when there was none
     * @param reason a sentence for the subscriber
     * @param retryAfter when the receiver asked to be called again
     */
    record Failed(Optional<Integer> status, String reason, Optional<Duration> retryAfter) implements Attempt {}

    /** Never: the receiver said that it is gone, or the subscription is. */
    record Hopeless(Optional<Integer> status, String reason) implements Attempt {}
}
