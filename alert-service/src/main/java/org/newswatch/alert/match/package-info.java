/** Each enriched article against all subscriptions: what matches becomes alerts and due deliveries, once. */
@NullMarked
package org.newswatch.alert.match;

import org.jspecify.annotations.NullMarked;
