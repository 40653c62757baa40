package org.newswatch.enrich.story;

/**
 * Two stories of which an article showed that they are one.
 *
 * @param kept number of the older one
 * @param absorbed number of the younger one
 * @param cause number of the article
 */
record Union(long kept, long absorbed, long cause) {}
