package org.newswatch.enrich.story;

/**
 * The event that one or more articles report.
 *
 * @param id shared by the articles that tell it
 * @param articles how many of them were seen so far, from 1
 */
public record Story(String id, int articles) {

    /** Every article is a story of its own as long as near-duplicates are not looked for. */
    public static Story of(String articleId) {
        return new Story(articleId, 1);
    }
}
