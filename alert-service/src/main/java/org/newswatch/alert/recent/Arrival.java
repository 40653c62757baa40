package org.newswatch.alert.recent;

import java.util.List;

/**
 * An article to keep.
 *
 * @param news whether it is matched now that it came
 * @param ofBacklog whether this or an earlier version was there before anybody asked for its feed
 * @param story which it tells, by its id
 * @param topics found in it, by their ids
 * @param event what can be read back, at most a few megabytes
 */
public record Arrival(
        String id,
        int version,
        String url,
        boolean news,
        boolean ofBacklog,
        String story,
        List<String> topics,
        byte[] event) {}
