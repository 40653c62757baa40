/** What was sent, how it went, and the sending again. */
@NullMarked
package org.newswatch.alert.console.delivered;

import org.jspecify.annotations.NullMarked;
