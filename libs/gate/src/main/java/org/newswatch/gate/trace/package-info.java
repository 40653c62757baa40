/** W3C trace context, carried by hand: from the request through the records and rows to the webhook, and into the logs. */
@NullMarked
package org.newswatch.gate.trace;

import org.jspecify.annotations.NullMarked;
