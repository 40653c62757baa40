/** Tells subscribers: takes due deliveries out of the database, signs and sends them, and tries again for days. */
@NullMarked
package org.newswatch.alert.deliver;

import org.jspecify.annotations.NullMarked;
