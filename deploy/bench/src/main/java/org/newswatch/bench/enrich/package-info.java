/** What enriching costs: in one thread against its barest parts, and from topic to topic with and without stories. */
@NullMarked
package org.newswatch.bench.enrich;

import org.jspecify.annotations.NullMarked;
