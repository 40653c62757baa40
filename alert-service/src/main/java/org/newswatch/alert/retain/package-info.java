/** Keeps tables within bounds: what is old goes a whole day at a time, by dropping and not by deleting. */
@NullMarked
package org.newswatch.alert.retain;

import org.jspecify.annotations.NullMarked;
