package org.newswatch.enrich.entity;

import java.util.List;

/**
 * That an article names a person, a place or an organisation.
 *
 * @param id of the Wikidata item, {@code Q…}, or {@code nw:…} for what has an id of our own
 * @param name in English
 * @param mentions how often it is named, at least once
 * @param evidence the first mentions in reading order; never empty
 */
public record EntityTag(String id, String name, EntityType type, int mentions, List<EntityEvidence> evidence) {

    public EntityTag {
        evidence = List.copyOf(evidence);
    }
}
