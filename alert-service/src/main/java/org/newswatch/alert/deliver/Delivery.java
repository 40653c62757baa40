package org.newswatch.alert.deliver;

import java.util.UUID;

/**
 * One alert on its way to one channel.
 *
 * @param attempts how many were made so far
 */
record Delivery(UUID id, UUID alert, int attempts) {}
