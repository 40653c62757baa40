/** Articles as they come, and the stories they tell. */
@NullMarked
package org.newswatch.alert.console.live;

import org.jspecify.annotations.NullMarked;
