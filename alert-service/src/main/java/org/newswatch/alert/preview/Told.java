package org.newswatch.alert.preview;

import java.time.Instant;
import java.util.UUID;

/** An alert that a subscription has. */
record Told(UUID alert, String article, int version, String kind, Instant raisedAt) {}
