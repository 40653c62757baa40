/** Identity: an item keeps its article id when its guid, its address or its headline was edited. */
@NullMarked
package org.newswatch.ingest.identity;

import org.jspecify.annotations.NullMarked;
