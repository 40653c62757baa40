package org.newswatch.alert.compose;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message to people: one alert, or several that were held and go together.
 *
 * @param id the same in every attempt to send it
 * @param subscription by its name
 * @param items one at least
 * @param more how many others there are for which there was no room
 * @param raisedAt when the newest of the alerts was raised
 */
public record Composition(UUID id, String subscription, List<Item> items, int more, Instant raisedAt) {

    public Composition {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a message tells of one alert at least");
        }
    }

    /** On one line: the only item's title, or how many there are of what. */
    public String title() {
        return isDigest()
                ? (items.size() + more) + " news: " + subscription
                : items.getFirst().title().plain();
    }

    /** Whether there are several. */
    public boolean isDigest() {
        return items.size() + more > 1;
    }

    /** With so many items at most; what is left out is counted. */
    public Composition first(int size) {
        return items.size() <= size
                ? this
                : new Composition(id, subscription, items.subList(0, size), more + items.size() - size, raisedAt);
    }
}
