package org.newswatch.alert.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is stored of an attempt.
 *
 * @param deliveries those that went in this message
 * @param took from the first step to the last of the answer
 * @param nextAttempt when there will be another one; else when this one was made
 */
record Outcome(
        List<Delivery> deliveries,
        Transition transition,
        Attempt attempt,
        Instant attemptedAt,
        Duration took,
        Instant nextAttempt) {}
