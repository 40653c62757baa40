/** Ours, Lucene's Monitor and a naive loop, with the same queries for the same articles. */
@NullMarked
package org.newswatch.bench.percolator.contenders;

import org.jspecify.annotations.NullMarked;
