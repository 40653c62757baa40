package org.newswatch.ingest.identity;

import java.util.List;
import org.newswatch.ingest.article.Article;

/**
 * The articles of a document under their ids.
 *
 * @param known how many of them had come before in this feed
 */
public record Recognised(List<Article> articles, int known) {}
