package org.newswatch.enrich.entity;

/**
 * A place of the article where an entity is named.
 *
 * @param field {@code title}, {@code summary} or {@code body}
 * @param start UTF-16 units from the start of the field as it was given
 * @param end exclusive
 * @param text the field's text from start to end
 */
public record EntityEvidence(String field, int start, int end, String text) {}
