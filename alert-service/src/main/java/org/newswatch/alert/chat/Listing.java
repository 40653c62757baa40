package org.newswatch.alert.chat;

import java.util.ArrayList;
import java.util.function.Function;
import org.newswatch.alert.compose.Composition;
import org.newswatch.alert.compose.Item;

/** Items one below the other in one text, for services that take nothing else. */
final class Listing {

    private static final int ROOM_FOR_MORE = 40;

    private Listing() {}

    /**
     * As many items as there is room for; the others are counted.
     *
     * @param heading of a digest, escaped
     * @param limit UTF-16 units of the whole
     * @param form of one item, escaped, well within the limit
     */
    static String of(Composition composition, String heading, int limit, Function<Item, String> form) {
        var parts = new ArrayList<String>();
        int room = limit - ROOM_FOR_MORE;
        if (composition.isDigest()) {
            parts.add(heading);
            room -= heading.length() + 2;
        }
        int shown = 0;
        for (var item : composition.items()) {
            var part = form.apply(item);
            if (part.length() + 2 > room && shown > 0) {
                break;
            }
            parts.add(part);
            room -= part.length() + 2;
            shown++;
        }
        int left = composition.items().size() - shown + composition.more();
        if (left > 0) {
            parts.add("… and " + left + " more");
        }
        return String.join("\n\n", parts);
    }
}
