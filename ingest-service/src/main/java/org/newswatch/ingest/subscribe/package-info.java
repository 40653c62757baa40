/** Subscribe: the feeds that tenants asked for, over HTTP and as OPML. */
@NullMarked
package org.newswatch.ingest.subscribe;

import org.jspecify.annotations.NullMarked;
