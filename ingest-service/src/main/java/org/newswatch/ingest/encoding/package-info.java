/** Encoding: the bytes of a document become text, whatever they say of themselves. */
@NullMarked
package org.newswatch.ingest.encoding;

import org.jspecify.annotations.NullMarked;
