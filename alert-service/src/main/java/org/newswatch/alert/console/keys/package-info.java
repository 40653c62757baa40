/** Tenants and their keys, for administrators. */
@NullMarked
package org.newswatch.alert.console.keys;

import org.jspecify.annotations.NullMarked;
