package org.newswatch.percolator;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Where a query is kept in the index. */
sealed interface Anchors {

    /** The share of documents that are likely to bring the query up. */
    double share();

    /**
     * Every document that the query is true of has at least one of the keys.
     *
     * @param keys as {@link Reading#keys} names them
     */
    record Under(Set<String> keys, double share) implements Anchors {}

    /** The query would have to be tried on every document. */
    record Nowhere(String reason) implements Anchors {

        @Override
        public double share() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** The rarest that will do. */
    static Anchors of(Condition condition) {
        return switch (condition) {
            case Condition.Words words -> ofWords(words);
            case Condition.Keyword keyword -> ofKeyword(keyword);
            case Condition.All(var all) -> rarest(all.stream().map(Anchors::of).toList());
            case Condition.Any(var any) ->
                together(any.stream().map(Anchors::of).toList(), Anchors::sum);
            case Condition.No no ->
                new Nowhere("'%s' alone is true of nearly every article; join it with AND to a word that must be there"
                        .formatted(no.clause()));
        };
    }

    /** One of several that all would do; of equals the first. */
    static Anchors rarest(List<Anchors> choice) {
        return choice.stream()
                .min(Comparator.comparingDouble(Anchors::share))
                .orElseGet(() -> new Nowhere("nothing is asked for"));
    }

    /** Each language may have another rarest word, but a document has one language. */
    private static Anchors ofWords(Condition.Words words) {
        var perChain = words.slots().values().stream()
                .map(slots -> rarest(slots.stream()
                        .map(slot -> ofKeys(slot.keys(), words.clause()))
                        .toList()))
                .toList();
        return together(perChain, Anchors::most);
    }

    private static Anchors ofKeyword(Condition.Keyword keyword) {
        return keyword.prefix() ? tooMany(keyword.clause()) : ofKeys(Set.of(keyword.key()), keyword.clause());
    }

    private static Anchors ofKeys(Set<String> keys, String clause) {
        return keys.stream().anyMatch(Rarity::isEverywhere)
                ? tooMany(clause)
                : new Under(keys, keys.stream().mapToDouble(Rarity::share).sum());
    }

    private static Anchors tooMany(String clause) {
        return new Nowhere("'%s' is true of too many articles; join it with AND to a rarer word".formatted(clause));
    }

    /** All parts are needed. */
    private static Anchors together(Collection<Anchors> parts, ToDoubleFunction<Collection<Under>> share) {
        for (var part : parts) {
            if (part instanceof Nowhere) {
                return part;
            }
        }
        var all = parts.stream().map(Under.class::cast).toList();
        var keys = all.stream().flatMap(part -> part.keys().stream()).collect(Collectors.toUnmodifiableSet());
        return new Under(keys, share.applyAsDouble(all));
    }

    private static double sum(Collection<Under> parts) {
        return parts.stream().mapToDouble(Under::share).sum();
    }

    private static double most(Collection<Under> parts) {
        return parts.stream().mapToDouble(Under::share).max().orElse(1);
    }
}
