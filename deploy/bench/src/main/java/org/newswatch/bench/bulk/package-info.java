/** Measures one long upload of articles against Kafka's own producer. */
@NullMarked
package org.newswatch.bench.bulk;

import org.jspecify.annotations.NullMarked;
