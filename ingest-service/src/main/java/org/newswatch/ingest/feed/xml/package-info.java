/** XML: the one door for it, open to broken documents and closed to harmful ones. */
@NullMarked
package org.newswatch.ingest.feed.xml;

import org.jspecify.annotations.NullMarked;
