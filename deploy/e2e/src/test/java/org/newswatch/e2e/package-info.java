/** Follows articles from their submission to a webhook receiver, through the packaged system, past kills and restarts. */
package org.newswatch.e2e;
