/** Feed: an RSS, Atom or JSON Feed document becomes articles, without trusting a byte of it. */
@NullMarked
package org.newswatch.ingest.feed;

import org.jspecify.annotations.NullMarked;
