/** The making and mending of subscriptions, tried on what came lately. */
@NullMarked
package org.newswatch.alert.console.subscribing;

import org.jspecify.annotations.NullMarked;
