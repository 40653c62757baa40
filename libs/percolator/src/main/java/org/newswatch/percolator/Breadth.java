package org.newswatch.percolator;

import java.util.Collection;
import java.util.Optional;

/** Tells queries that would have to be tried on every document. */
final class Breadth {

    private static final String NOTHING = "nothing is asked for";

    private Breadth() {}

    /** Why a query has no word that must be there; empty where it has one. */
    static Optional<String> tooBroad(Query query) {
        return switch (query) {
            case Query.And(var all) ->
                leastBroad(all.stream().map(Breadth::tooBroad).toList());
            case Query.Or(var any) when any.isEmpty() -> Optional.of(NOTHING);
            case Query.Or(var any) ->
                any.stream().map(Breadth::tooBroad).flatMap(Optional::stream).findFirst();
            case Query.Not not ->
                Optional.of(
                        "'%s' alone is true of nearly every article%s; join it with AND to a word that must be there"
                                .formatted(not, share(not)));
            case Query.Word word -> leaf(word);
            case Query.Exact exact -> leaf(exact);
            case Query.Prefix prefix -> leaf(prefix);
            case Query.Phrase phrase -> leaf(phrase);
        };
    }

    /** Each language may split the text in its own way, and each way must do. */
    private static Optional<String> leaf(Query query) {
        return Leaf.of(query).variants().keySet().stream()
                        .allMatch(words -> words.stream().anyMatch(word -> !word.isEverywhere()))
                ? Optional.empty()
                : Optional.of("'%s' is true of too many articles%s; join it with AND to a rarer word"
                        .formatted(query, share(query)));
    }

    /** The estimate in words; none for what is no word of a text. */
    private static String share(Query query) {
        return switch (query) {
            case Query.Not(var inner) when isOfText(inner) -> ", about %.0f %%".formatted(100 * (1 - guess(inner)));
            case Query.Word word
            when isOfText(word) -> ", about %.0f %% in the language that has it most".formatted(100 * guess(word));
            case Query.Exact exact
            when isOfText(exact) -> ", about %.0f %% in the language that has it most".formatted(100 * guess(exact));
            default -> "";
        };
    }

    private static boolean isOfText(Query query) {
        return switch (query) {
            case Query.Word(var fields, var text) -> fields.iterator().next().isText();
            case Query.Exact(var fields, var text) -> fields.iterator().next().isText();
            default -> false;
        };
    }

    /** All words of the leaf are there at most as often as the rarest. */
    private static double guess(Query leaf) {
        return Leaf.of(leaf).variants().keySet().stream()
                .mapToDouble(
                        words -> words.stream().mapToDouble(Term::guess).min().orElse(1))
                .max()
                .orElse(1);
    }

    private static Optional<String> leastBroad(Collection<Optional<String>> parts) {
        return parts.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : parts.stream().findFirst().orElse(Optional.of(NOTHING));
    }
}
