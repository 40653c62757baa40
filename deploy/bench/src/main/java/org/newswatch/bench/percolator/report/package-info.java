/** From the raw JSON to what is read: one table and the plots. */
@NullMarked
package org.newswatch.bench.percolator.report;

import org.jspecify.annotations.NullMarked;
