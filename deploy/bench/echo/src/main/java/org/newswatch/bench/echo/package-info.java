/** The barest service there is: Quarkus REST that answers with what it was sent. */
@NullMarked
package org.newswatch.bench.echo;

import org.jspecify.annotations.NullMarked;
