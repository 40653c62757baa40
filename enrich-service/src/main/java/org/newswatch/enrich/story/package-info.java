/** Which articles tell one story. */
@NullMarked
package org.newswatch.enrich.story;

import org.jspecify.annotations.NullMarked;
