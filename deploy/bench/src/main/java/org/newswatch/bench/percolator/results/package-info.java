/** What the experiments measured, as it is written to JSON and read back. */
@NullMarked
package org.newswatch.bench.percolator.results;

import org.jspecify.annotations.NullMarked;
