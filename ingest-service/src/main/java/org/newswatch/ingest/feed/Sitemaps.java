package org.newswatch.ingest.feed;

import java.util.List;

/**
 * A sitemap index.
 *
 * @param urls absolute, the latest changed first
 */
public record Sitemaps(List<String> urls) implements Document {}
