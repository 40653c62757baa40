package org.newswatch.ingest.feed.xml;

/** @param name as written, with its prefix */
record Attribute(String name, String value) {}
