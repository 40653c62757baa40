/** The alerts of a subscription as a feed, for programs that read feeds: Atom and JSON Feed. */
@NullMarked
package org.newswatch.alert.feed;

import org.jspecify.annotations.NullMarked;
