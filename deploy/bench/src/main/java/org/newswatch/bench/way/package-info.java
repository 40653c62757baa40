/** The whole way of articles, from the POST to the webhook: how many, how fast, and how soon after a standstill. */
@NullMarked
package org.newswatch.bench.way;

import org.jspecify.annotations.NullMarked;
