package org.newswatch.alert.subscribe;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription was for a time.
 *
 * @param until when the next version took its place; absent for the present one
 * @param subscription as its owner saw it, without secrets
 */
public record SubscriptionVersion(
        int version, Instant since, @Nullable Instant until, JsonNode subscription) {}
