package org.newswatch.percolator;

/** A value of a keyword field as the document gave it. */
record KeywordValue(Field field, String value) {

    Span span(String clause) {
        return new Span(clause, field.key(), 0, value.length(), value);
    }
}
