package org.newswatch.ingest.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One mark of the items, such as the number in the address, and who has it. */
final class Marks {

    private final Function<Item, @Nullable Object> mark;
    private final Map<Object, Integer> items = new HashMap<>();
    private final Map<Object, List<Known>> known = new HashMap<>();

    private Marks(Claims claims, Function<Item, @Nullable Object> mark) {
        this.mark = mark;
        claims.items().forEach(item -> of(item).ifPresent(value -> items.merge(value, 1, Integer::sum)));
        claims.known().forEach(one -> of(one.item())
                .ifPresent(value ->
                        known.computeIfAbsent(value, none -> new ArrayList<>()).add(one)));
    }

    static Marks numbers(Claims claims) {
        return new Marks(claims, item -> item.address().number());
    }

    static Marks bodies(Claims claims) {
        return new Marks(claims, item -> item.body() == 0 ? null : item.body());
    }

    static Marks dates(Claims claims) {
        return new Marks(claims, item -> item.published() == Item.UNDATED ? null : item.published());
    }

    /** Whether no other item of the document, and at most one known, has the mark. */
    boolean isOwn(Item item) {
        return of(item).map(value -> items.getOrDefault(value, 0) == 1
                        && known.getOrDefault(value, List.of()).size() <= 1)
                .orElse(false);
    }

    Stream<Known> sharing(Item item) {
        return of(item).stream().flatMap(value -> known.getOrDefault(value, List.of()).stream());
    }

    /** How many different ones the document has. */
    int different() {
        return items.size();
    }

    private Optional<Object> of(Item item) {
        return Optional.ofNullable(mark.apply(item));
    }
}
