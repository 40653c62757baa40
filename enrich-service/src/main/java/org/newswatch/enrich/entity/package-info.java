/** Who, what place and which organisation an article names, by a gazetteer. */
@NullMarked
package org.newswatch.enrich.entity;

import org.jspecify.annotations.NullMarked;
