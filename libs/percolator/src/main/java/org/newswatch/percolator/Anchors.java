package org.newswatch.percolator;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newswatch.percolator.Condition.All;
import org.newswatch.percolator.Condition.Any;
import org.newswatch.percolator.Condition.Keyword;
import org.newswatch.percolator.Condition.No;
import org.newswatch.percolator.Condition.Words;

/**
 * The keys under which a query is kept: every document that it is true of has at least one of them.
 *
 * @param keys as {@link Reading#keys} names them
 * @param share of documents that are likely to have one
 */
record Anchors(Set<String> keys, double share) {

    /** The rarest keys that will do. */
    static Anchors of(Condition condition) throws TooBroad {
        return switch (condition) {
            case Words words -> ofWords(words);
            case Keyword keyword -> ofKeyword(keyword);
            case All(var all) -> rarest(all);
            case Any(var any) -> union(any.stream().map(Anchors::of).toList());
            case No no ->
                throw new TooBroad(
                        "'%s' alone is true of nearly every article; join it with AND to a word that must be there"
                                .formatted(no.clause()));
        };
    }

    /** These, or those of a further condition that must hold too, if it has rarer ones. */
    Anchors orRarer(Condition further) {
        try {
            var others = of(further);
            return others.share < share ? others : this;
        } catch (TooBroad e) {
            return this;
        }
    }

    /** Each language may have another rarest word. */
    private static Anchors ofWords(Words words) {
        return union(words.slots().values().stream()
                .map(slots -> slots.stream()
                        .map(Anchors::ofSlot)
                        .min(Comparator.comparingDouble(Anchors::share))
                        .orElseThrow())
                .map(anchors -> anchors.selective(words.clause()))
                .toList());
    }

    private static Anchors ofSlot(Slot slot) {
        var keys = slot.keys();
        double share = keys.stream()
                .mapToDouble(key -> Rarity.isEverywhere(key) ? 1 : Rarity.share(key))
                .max()
                .orElse(1);
        return new Anchors(keys, share);
    }

    private static Anchors ofKeyword(Keyword keyword) {
        double share = keyword.prefix() || Rarity.isEverywhere(keyword.key()) ? 1 : Rarity.share(keyword.key());
        return new Anchors(Set.of(keyword.key()), share).selective(keyword.clause());
    }

    private Anchors selective(String clause) {
        if (share >= 1) {
            throw new TooBroad("'%s' is true of too many articles; join it with AND to a rarer word".formatted(clause));
        }
        return this;
    }

    /** Any one of the conditions will do as anchor; that no one does is said of the first. */
    private static Anchors rarest(List<Condition> all) {
        Anchors rarest = null;
        TooBroad broad = null;
        for (var condition : all) {
            try {
                var anchors = of(condition);
                rarest = rarest == null || anchors.share < rarest.share ? anchors : rarest;
            } catch (TooBroad e) {
                broad = broad == null ? e : broad;
            }
        }
        if (rarest == null) {
            throw broad == null ? new TooBroad("the query is empty") : broad;
        }
        return rarest;
    }

    private static Anchors union(List<Anchors> parts) {
        var keys = new HashSet<String>();
        parts.forEach(part -> keys.addAll(part.keys));
        double share = parts.stream().mapToDouble(Anchors::share).sum();
        return new Anchors(Set.copyOf(keys), share);
    }
}
