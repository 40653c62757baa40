package org.newswatch.enrich.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.newswatch.enrich.entity.Name.Meaning;

/**
 * What one article names. A name that alone says too little waits for an entity that it may mean to be named for sure: the one named
 * last before it, else the first after it, else the one that a cue speaks for.
 */
final class Tally {

    private static final int MOST_ENTITIES = 50;

    private final NameTree names;
    private final Map<Integer, Found> found = new HashMap<>();
    private final Map<Name, Waiting> waiting = new LinkedHashMap<>();
    private final BitSet cued = new BitSet();
    private int order;

    Tally(NameTree names) {
        this.names = names;
    }

    void cue(int entity) {
        cued.set(entity);
    }

    /** Where inflection makes two names alike, the entity that is known here is meant. */
    void sure(List<Meaning> meanings, Passage passage, int first, int last) {
        int entity = latest(meanings)
                .map(known -> known.entity)
                .orElse(meanings.get(0).entity());
        found.computeIfAbsent(entity, e -> new Found(e, order)).name(order++, passage, first, last);
    }

    void unsure(Name name, List<Meaning> meanings, Passage passage, int first, int last) {
        latest(meanings)
                .map(owner -> owner.mentions)
                .orElseGet(() -> waiting.computeIfAbsent(name, n -> new Waiting(meanings)).mentions)
                .add(order++, passage, first, last);
    }

    /** The entity of these that was named last. */
    private Optional<Found> latest(List<Meaning> meanings) {
        Found latest = null;
        for (var meaning : meanings) {
            var known = found.get(meaning.entity());
            if (known != null && (latest == null || known.latest > latest.latest)) {
                latest = known;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** Those named most first. */
    List<EntityTag> tags() {
        if (!waiting.isEmpty()) {
            var spokenFor = new HashMap<Integer, Mentions>();
            waiting.values().forEach(name -> settle(name, spokenFor));
            spokenFor.forEach((entity, mentions) -> found.put(entity, new Found(entity, order, mentions)));
        }
        var tags = new ArrayList<EntityTag>(found.size());
        for (var known : found.values()) {
            tags.add(tag(names.entity(known.entity), known.mentions));
        }
        tags.sort(Comparator.comparingInt(EntityTag::mentions).reversed().thenComparing(EntityTag::id));
        return List.copyOf(tags.subList(0, Math.min(tags.size(), MOST_ENTITIES)));
    }

    private void settle(Waiting name, Map<Integer, Mentions> spokenFor) {
        var firstNamed = name.meanings.stream()
                .flatMap(meaning -> Stream.ofNullable(found.get(meaning.entity())))
                .min(Comparator.comparingInt(known -> known.first));
        var candidates = name.meanings.stream()
                .map(Meaning::entity)
                .filter(cued::get)
                .distinct()
                .toList();
        if (firstNamed.isPresent()) {
            firstNamed.get().mentions.addAll(name.mentions);
        } else if (candidates.size() == 1) {
            spokenFor.computeIfAbsent(candidates.get(0), e -> new Mentions()).addAll(name.mentions);
        }
    }

    private static EntityTag tag(Entity entity, Mentions mentions) {
        return new EntityTag(
                entity.entry().id(), entity.entry().name(), entity.type(), mentions.count(), mentions.evidence());
    }

    /** An entity that was named: when first and when last, and all its mentions. */
    private static final class Found {

        private final int entity;
        private final int first;
        private final Mentions mentions;
        private int latest;

        Found(int entity, int first) {
            this(entity, first, new Mentions());
        }

        Found(int entity, int first, Mentions mentions) {
            this.entity = entity;
            this.first = first;
            this.mentions = mentions;
        }

        void name(int now, Passage passage, int firstWord, int lastWord) {
            latest = now;
            mentions.add(now, passage, firstWord, lastWord);
        }
    }

    /** A name and those who may be meant by it. */
    private static final class Waiting {

        private final List<Meaning> meanings;
        private final Mentions mentions = new Mentions();

        Waiting(List<Meaning> meanings) {
            this.meanings = meanings;
        }
    }
}
