/** WebSub: hubs that tell us of news push it, and polling becomes the safety net. */
@NullMarked
package org.newswatch.ingest.websub;

import org.jspecify.annotations.NullMarked;
