/** Looking back: what a subscription would have been sent, and why one was told of an article or was not. */
@NullMarked
package org.newswatch.alert.preview;

import org.jspecify.annotations.NullMarked;
