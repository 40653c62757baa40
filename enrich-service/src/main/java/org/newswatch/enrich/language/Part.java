package org.newswatch.enrich.language;

/**
 * A passage in another language or script than its article, such as a quoted tweet.
 *
 * @param field {@code title}, {@code summary} or {@code body}
 * @param start UTF-16 units from the start of the field
 * @param end exclusive
 * @param code BCP 47 primary language; {@code und} where it could not be told
 * @param script ISO 15924
 */
public record Part(String field, int start, int end, String code, String script) {}
