package org.newswatch.ingest.poll;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a registrable domain taught us.
 *
 * @param slower whether it said that we ask too often
 * @param retryAfter how long nobody is to ask it
 */
record Lesson(String domain, boolean slower, @Nullable Duration retryAfter) {}
