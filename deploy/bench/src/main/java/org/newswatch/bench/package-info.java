/** Measures what the README promises, on a stack of its own. */
@NullMarked
package org.newswatch.bench;

import org.jspecify.annotations.NullMarked;
