/** The live stream: alerts of a subscription as server-sent events, resumable at the alert where a client left off. */
@NullMarked
package org.newswatch.alert.stream;

import org.jspecify.annotations.NullMarked;
