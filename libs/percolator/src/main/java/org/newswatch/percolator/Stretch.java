package org.newswatch.percolator;

/** Neighbouring words of a document, by the positions of the first and the last. */
record Stretch(int first, int last) {}
