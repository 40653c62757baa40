/** The only way out to an address that a user named: parsed strictly, checked where it leads, bounded in time and size. */
@NullMarked
package org.newswatch.egress;

import org.jspecify.annotations.NullMarked;
