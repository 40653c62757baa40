package org.newswatch.ingest.dedupe;

import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.article.Source;

/** The source says that an article is no more: deleted from its feed, or answered with 410. */
public record Withdrawal(ArticleId id, Link link, String title, Source source) {}
