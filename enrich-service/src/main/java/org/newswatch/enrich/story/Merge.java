package org.newswatch.enrich.story;

import java.time.Instant;

/**
 * Two stories turned out to be one. A story is absorbed once and always by an older one, so that following merges ends, in
 * whatever order they are read.
 *
 * @param kept id of the story that goes on, as it was called when they merged: it may have been absorbed since
 * @param absorbed id of the story that is no more
 * @param articles how many articles the kept story had then
 */
public record Merge(String kept, String absorbed, int articles, Instant at) {}
