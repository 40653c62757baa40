/** Reads a text word by word and gives each word the forms under which it is found in its language. */
@NullMarked
package org.newswatch.percolator.analyze;

import org.jspecify.annotations.NullMarked;
