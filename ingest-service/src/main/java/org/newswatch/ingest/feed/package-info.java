/** Feed: a document of any format feeds have becomes articles or addresses, without trusting a byte of it. */
@NullMarked
package org.newswatch.ingest.feed;

import org.jspecify.annotations.NullMarked;
