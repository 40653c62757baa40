package org.newswatch.enrich.story;

/** What is known of an article that was placed before. */
record Known(long no, long story, int version) {}
