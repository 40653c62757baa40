package org.newswatch.alert.console.live;

import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.newswatch.alert.console.Visit;

/**
 * Somebody who looks at what comes.
 *
 * @param from the place after which they want to see it
 */
record Viewer(SseEventSink sink, Sse sse, Wish wish, Visit visit, long from) {}
