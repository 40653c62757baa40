package org.newswatch.percolator;

/**
 * The place that made a clause of a query true.
 *
 * @param clause the clause as it would be written in a query
 * @param field key of the field, as in {@link Field#key()}
 * @param start first UTF-16 unit in the field's value as it was given
 * @param end the unit after the last one
 * @param text the value from start to end
 */
public record Span(String clause, String field, int start, int end, String text) {}
