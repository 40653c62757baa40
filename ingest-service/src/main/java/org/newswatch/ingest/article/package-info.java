/** Article: what a news item is, which address names it and when its text counts as changed. */
@NullMarked
package org.newswatch.ingest.article;

import org.jspecify.annotations.NullMarked;
