/** Stored queries against one document: which of many queries are true of it, and because of which words. */
@NullMarked
package org.newswatch.percolator;

import org.jspecify.annotations.NullMarked;
