/** What must not be seen: the secrets of subscribers, and how they are kept. */
@NullMarked
package org.newswatch.alert.secret;

import org.jspecify.annotations.NullMarked;
