package org.newswatch.e2e.ledger;

/** A subscription, by the name of its wish, and an article, by its number: what is told once or not at all. */
public record Pair(String wish, int article) {}
