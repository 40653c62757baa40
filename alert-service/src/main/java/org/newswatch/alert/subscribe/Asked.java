package org.newswatch.alert.subscribe;

/** What a subscription is told of, and how. */
public record Asked(Criteria criteria, Telling telling) {}
