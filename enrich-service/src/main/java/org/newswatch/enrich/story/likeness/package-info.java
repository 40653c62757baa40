/** How alike two articles are: as texts, and as reports of one event. */
@NullMarked
package org.newswatch.enrich.story.likeness;

import org.jspecify.annotations.NullMarked;
