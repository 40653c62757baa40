/** Who may call: tenants, and the keys they are given, announced to all services. */
@NullMarked
package org.newswatch.alert.tenant;

import org.jspecify.annotations.NullMarked;
