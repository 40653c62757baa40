package org.newswatch.ingest.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which item of the document is which known one: never two the same. */
final class Claims {

    private final List<Item> items;
    private final List<Known> known;
    private final @Nullable Known[] claims;
    private final boolean[] shaken;
    private final Map<Known, Integer> claimants = new HashMap<>();
    private final Map<Long, List<Known>> byKey;
    private final Map<Long, List<Known>> byFirstKey;
    private final Map<Long, List<Known>> byGuid;
    private final Map<Long, Integer> keys = new HashMap<>();
    private final Map<Long, Integer> guids = new HashMap<>();

    Claims(List<Item> items, List<Known> known) {
        this.items = items;
        this.known = known;
        this.claims = new Known[items.size()];
        this.shaken = new boolean[items.size()];
        this.byKey = by(known, one -> one.item().key());
        this.byFirstKey = by(known, one -> one.id().uuid().getMostSignificantBits());
        this.byGuid = by(known, one -> one.item().guid());
        items.forEach(item -> {
            keys.merge(item.key(), 1, Integer::sum);
            guids.merge(item.guid(), 1, Integer::sum);
        });
    }

    List<Item> items() {
        return items;
    }

    List<Known> known() {
        return known;
    }

    /** The places of the items that nobody has recognised yet. */
    List<Integer> open() {
        return IntStream.range(0, claims.length)
                .filter(place -> claims[place] == null)
                .boxed()
                .toList();
    }

    @Nullable
    Known of(int place) {
        return claims[place];
    }

    @Nullable
    Integer claimant(Known one) {
        return claimants.get(one);
    }

    boolean isFree(Known one) {
        return !claimants.containsKey(one);
    }

    boolean isShaken(int place) {
        return shaken[place];
    }

    void shake(int place) {
        shaken[place] = true;
    }

    void claim(int place, Known one) {
        claims[place] = one;
        shaken[place] = one.shaken();
        claimants.put(one, place);
    }

    List<Known> withKey(long key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Those that had the address first, and may have another by now. */
    List<Known> withFirstAddress(long key) {
        return byFirstKey.getOrDefault(key, List.of());
    }

    List<Known> withGuid(long guid) {
        return byGuid.getOrDefault(guid, List.of());
    }

    /** How many items of this document have the guid. */
    int count(long guid) {
        return guids.getOrDefault(guid, 0);
    }

    /** An address that several items have, here or before, or a home page's: it names none of them. */
    boolean isSharedAddress(Item item) {
        return keys.getOrDefault(item.key(), 0) > 1
                || item.address().isHome()
                || withKey(item.key()).stream().map(Known::id).distinct().count() > 1;
    }

    private static Map<Long, List<Known>> by(List<Known> known, Function<Known, Long> name) {
        var index = new HashMap<Long, List<Known>>();
        known.forEach(one -> index.computeIfAbsent(name.apply(one), value -> new ArrayList<>())
                .add(one));
        return index;
    }
}
