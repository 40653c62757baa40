/** The chart, looked at as Helm renders it: seconds, and no cluster. */
@NullMarked
package org.newswatch.kubernetes.chart;

import org.jspecify.annotations.NullMarked;
