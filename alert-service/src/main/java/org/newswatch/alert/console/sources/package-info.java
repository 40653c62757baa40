/** Feeds, which ingest-service keeps. */
@NullMarked
package org.newswatch.alert.console.sources;

import org.jspecify.annotations.NullMarked;
