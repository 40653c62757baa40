/** What runs, and whether it keeps up. */
@NullMarked
package org.newswatch.alert.console.about;

import org.jspecify.annotations.NullMarked;
