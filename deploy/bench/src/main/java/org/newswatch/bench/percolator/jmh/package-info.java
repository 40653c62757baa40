/** One step at a time, measured by JMH: matching an article, parsing, storing, reading a text. */
@NullMarked
package org.newswatch.bench.percolator.jmh;

import org.jspecify.annotations.NullMarked;
