/** Arrival: the items of one feed document go in, polled, pushed and posted ones alike. */
@NullMarked
package org.newswatch.ingest.arrival;

import org.jspecify.annotations.NullMarked;
