/** The same over HTTP: one text analysed as the stream would. */
@NullMarked
package org.newswatch.enrich.analyze;

import org.jspecify.annotations.NullMarked;
