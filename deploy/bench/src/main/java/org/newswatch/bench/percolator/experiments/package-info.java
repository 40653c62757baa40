/** The programs that measure B7, B7s, B7u and B7m: rounds of A B A B in one process, which JMH cannot do. */
@NullMarked
package org.newswatch.bench.percolator.experiments;

import org.jspecify.annotations.NullMarked;
