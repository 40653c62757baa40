package org.newswatch.alert.deliver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks at what is due, one after another, each past the tenants that got all they may have in those before. A look sees few more
 * channels than there are slots, and they may all be of one tenant that others stand behind. There are no more looks than tenants.
 */
final class Looks {

    private final Set<String> past = new HashSet<>();

    /** How many channels each tenant may take: as {@link Slots#rooms} says, and none where it is looked past. */
    Map<String, Integer> rooms(Map<String, Integer> bySlots) {
        var rooms = new HashMap<>(bySlots);
        past.forEach(tenant -> rooms.put(tenant, 0));
        return rooms;
    }

    /**
     * Whether others may stand behind a tenant that got all it may have.
     *
     * @param taken the tenant of each channel that was taken
     * @param usual the room of tenants for which {@code rooms} says nothing
     */
    boolean othersMayWait(List<String> taken, Map<String, Integer> rooms, int usual) {
        var full =
                taken.stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(tenant -> tenant.getValue() >= rooms.getOrDefault(tenant.getKey(), usual))
                        .map(Map.Entry::getKey)
                        .toList();
        return past.addAll(full);
    }
}
