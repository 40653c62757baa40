/** What taking an article in costs: posts against a bare echo, deduplication against COPY. */
@NullMarked
package org.newswatch.bench.posts;

import org.jspecify.annotations.NullMarked;
