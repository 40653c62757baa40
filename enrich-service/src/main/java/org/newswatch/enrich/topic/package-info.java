/** Topics as stored queries: what a tag is, the files that define them, and how an article scores. */
@NullMarked
package org.newswatch.enrich.topic;

import org.jspecify.annotations.NullMarked;
