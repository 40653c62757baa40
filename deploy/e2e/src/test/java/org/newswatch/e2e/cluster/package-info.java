/** The chart on a real cluster: installed, shaken under load with the ledger, upgraded, rolled back, removed. */
@NullMarked
package org.newswatch.e2e.cluster;

import org.jspecify.annotations.NullMarked;
