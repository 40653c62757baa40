/** The inbox: what was raised, and why this and not that. */
@NullMarked
package org.newswatch.alert.console.inbox;

import org.jspecify.annotations.NullMarked;
