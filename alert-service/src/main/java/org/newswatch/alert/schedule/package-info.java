/** When a subscriber is told: at once or in digests, outside quiet hours, so many messages an hour and day. Rules only. */
@NullMarked
package org.newswatch.alert.schedule;

import org.jspecify.annotations.NullMarked;
