/** Poll: when a feed is fetched, how politely, and what an answer means. */
@NullMarked
package org.newswatch.ingest.poll;

import org.jspecify.annotations.NullMarked;
