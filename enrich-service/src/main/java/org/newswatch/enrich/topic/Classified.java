package org.newswatch.enrich.topic;

import java.util.List;

/**
 * What an article is about.
 *
 * @param tags best score first
 * @param nearMisses topics whose score is in their abstain band
 */
public record Classified(List<Tag> tags, List<String> nearMisses) {

    public Classified {
        tags = List.copyOf(tags);
        nearMisses = List.copyOf(nearMisses);
    }
}
