package org.newswatch.ingest.feed;

/** What a document turned out to be. */
public sealed interface Document permits Feed, FeedList, Sitemaps, WebPage {}
