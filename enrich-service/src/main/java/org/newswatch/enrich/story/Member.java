package org.newswatch.enrich.story;

import java.time.Instant;
import org.newswatch.enrich.story.likeness.Fingerprint;

/**
 * An article that has its place.
 *
 * @param no in the order of placing
 * @param story the number of its story when it was read
 */
record Member(long no, long story, String source, Instant at, Fingerprint print) {}
