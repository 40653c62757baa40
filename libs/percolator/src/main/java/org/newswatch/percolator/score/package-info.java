/** How much a document is about a topic: what the matched rules add up to, normalised by length, and how that came. */
@NullMarked
package org.newswatch.percolator.score;

import org.jspecify.annotations.NullMarked;
