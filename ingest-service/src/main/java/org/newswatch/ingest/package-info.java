/** The way in: articles and feed documents over HTTP become events, each article once per version. */
@NullMarked
package org.newswatch.ingest;

import org.jspecify.annotations.NullMarked;
