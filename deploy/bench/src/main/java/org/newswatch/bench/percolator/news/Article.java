package org.newswatch.bench.percolator.news;

/** A made-up article of 300 to 600 words; the language is a BCP 47 tag. */
public record Article(String language, String title, String body) {}
