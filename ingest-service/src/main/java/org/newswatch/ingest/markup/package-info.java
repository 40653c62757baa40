/** Markup: HTML from outside becomes plain text, and HTML that is safe to show. */
@NullMarked
package org.newswatch.ingest.markup;

import org.jspecify.annotations.NullMarked;
