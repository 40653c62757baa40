/** Health: what is usual for a feed, and a sentence when it is not as usual. */
@NullMarked
package org.newswatch.ingest.health;

import org.jspecify.annotations.NullMarked;
