/** What people and programs want to be told of, and where. */
@NullMarked
package org.newswatch.alert.subscribe;

import org.jspecify.annotations.NullMarked;
