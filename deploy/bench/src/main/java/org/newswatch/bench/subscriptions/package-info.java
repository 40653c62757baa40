/** What a million subscriptions cost alert-service: loading, memory, matching, following their changes. */
@NullMarked
package org.newswatch.bench.subscriptions;

import org.jspecify.annotations.NullMarked;
