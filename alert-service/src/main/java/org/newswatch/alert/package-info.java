/** What all stages of the service share: the clock, and the one way out to addresses that users name. */
@NullMarked
package org.newswatch.alert;

import org.jspecify.annotations.NullMarked;
