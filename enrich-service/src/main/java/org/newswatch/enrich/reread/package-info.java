/** Reads again what was published: what a draft of a topic would tag, and tags anew what a changed topic tags otherwise. */
@NullMarked
package org.newswatch.enrich.reread;

import org.jspecify.annotations.NullMarked;
