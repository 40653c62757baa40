/** Date: the many ways a date is written in feeds become an instant. */
@NullMarked
package org.newswatch.ingest.date;

import org.jspecify.annotations.NullMarked;
