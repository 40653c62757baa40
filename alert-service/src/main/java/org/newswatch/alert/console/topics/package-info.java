/** Topics, which enrich-service keeps. */
@NullMarked
package org.newswatch.alert.console.topics;

import org.jspecify.annotations.NullMarked;
