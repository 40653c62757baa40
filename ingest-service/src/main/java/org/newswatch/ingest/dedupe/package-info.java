/** Dedupe: tells new, updated and known articles apart, and publishes the first two in the same transaction. */
@NullMarked
package org.newswatch.ingest.dedupe;

import org.jspecify.annotations.NullMarked;
