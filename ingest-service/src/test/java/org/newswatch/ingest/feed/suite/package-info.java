/** The feedparser suite as a measure: its expectations in Python, asked of any reader of feeds. */
package org.newswatch.ingest.feed.suite;
