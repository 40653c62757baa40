/** Repeat: a request that comes again under its Idempotency-Key is answered as the first time, and not done again. */
@NullMarked
package org.newswatch.ingest.repeat;

import org.jspecify.annotations.NullMarked;
