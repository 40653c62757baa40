package org.newswatch.bench.percolator.news;

/** A made-up stored query, in the words of one language; as text it is the same for every contender. */
public record Subscription(String language, String query) {}
