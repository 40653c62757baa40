/** The HTTP face: one text analysed as the stream would, and the topics to read. */
@NullMarked
package org.newswatch.enrich.analyze;

import org.jspecify.annotations.NullMarked;
