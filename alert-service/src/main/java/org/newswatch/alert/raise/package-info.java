/** Alerts that were raised: what one says, and how they are read back by listing, delivery and stream. */
@NullMarked
package org.newswatch.alert.raise;

import org.jspecify.annotations.NullMarked;
