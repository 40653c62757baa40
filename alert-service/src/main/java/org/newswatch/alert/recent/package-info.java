/** The articles of the last days, kept on disk within a window and a size. */
@NullMarked
package org.newswatch.alert.recent;

import org.jspecify.annotations.NullMarked;
