/** The language and script of an article, from a bounded prefix of its text. */
@NullMarked
package org.newswatch.enrich.language;

import org.jspecify.annotations.NullMarked;
