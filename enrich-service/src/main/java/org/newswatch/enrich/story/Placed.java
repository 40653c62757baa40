package org.newswatch.enrich.story;

import java.util.List;

/**
 * Where the articles of a batch went.
 *
 * @param stories one per article, in their order
 * @param merges what they brought together, oldest first; those of an article that is placed again are told again
 */
public record Placed(List<Story> stories, List<Merge> merges) {}
