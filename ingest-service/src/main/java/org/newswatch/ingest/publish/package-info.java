/** Publish: one event per article version, acknowledged by the broker before anybody is told. */
@NullMarked
package org.newswatch.ingest.publish;

import org.jspecify.annotations.NullMarked;
