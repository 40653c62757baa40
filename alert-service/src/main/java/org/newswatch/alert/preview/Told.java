package org.newswatch.alert.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An alert that a subscription has.
 *
 * @param day where it lies
 */
record Told(UUID alert, String article, int version, String kind, Instant raisedAt, LocalDate day) {}
