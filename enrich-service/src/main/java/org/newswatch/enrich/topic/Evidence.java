package org.newswatch.enrich.topic;

/**
 * A span of the article that made it score.
 *
 * @param field {@code title}, {@code summary} or {@code body}
 * @param start UTF-16 units from the start of the field as it was given
 * @param end exclusive
 * @param text the field's text from start to end
 * @param rule the id of the topic's rule that matched
 */
public record Evidence(String field, int start, int end, String text, String rule) {}
