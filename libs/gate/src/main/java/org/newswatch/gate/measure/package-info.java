/** What the services have in common where they measure. */
@NullMarked
package org.newswatch.gate.measure;

import org.jspecify.annotations.NullMarked;
