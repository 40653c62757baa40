/** Made-up news and made-up subscriptions to it: the same for the same seed, Zipf-like, in three languages that share no word. */
@NullMarked
package org.newswatch.bench.percolator.news;

import org.jspecify.annotations.NullMarked;
