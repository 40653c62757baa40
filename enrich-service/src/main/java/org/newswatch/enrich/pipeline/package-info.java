/** The way through: ingested articles in, enriched articles out, the same code for the stream and for one text over HTTP. */
@NullMarked
package org.newswatch.enrich.pipeline;

import org.jspecify.annotations.NullMarked;
