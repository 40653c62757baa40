/** Submit: what comes in over HTTP is read, checked and answered here. */
@NullMarked
package org.newswatch.ingest.submit;

import org.jspecify.annotations.NullMarked;
