/** Alerts on their way out: webhooks a second beside bare clients, healthy receivers beside dead ones, live streams. */
@NullMarked
package org.newswatch.bench.deliveries;

import org.jspecify.annotations.NullMarked;
