/** What a message says to people: alerts in words, with what made them match marked, or as the subscription's template wants it. */
@NullMarked
package org.newswatch.alert.compose;

import org.jspecify.annotations.NullMarked;
