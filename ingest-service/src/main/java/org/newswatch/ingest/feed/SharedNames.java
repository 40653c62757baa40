package org.newswatch.ingest.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newswatch.ingest.article.Link;

/** Which guids and which links of one document stand for several items and so name none. */
final class SharedNames {

    private final Map<String, Set<String>> linksOfGuid = new HashMap<>();
    private final Map<String, Set<String>> guidsOfLink = new HashMap<>();

    /** @param found what became of the links of the items, in their order */
    SharedNames(List<RawItem> items, List<Addresses.Found> found) {
        for (int place = 0; place < items.size(); place++) {
            var guid = items.get(place).guid();
            var link = found.get(place).link();
            if (guid != null) {
                linksOfGuid
                        .computeIfAbsent(guid, key -> new HashSet<>())
                        .add(link == null ? items.get(place).title().value() : link.value());
            }
        }
        for (int place = 0; place < items.size(); place++) {
            var guid = items.get(place).guid();
            var link = found.get(place).link();
            if (link != null && guid != null && isOwn(guid)) {
                guidsOfLink
                        .computeIfAbsent(link.value(), key -> new HashSet<>())
                        .add(guid);
            }
        }
    }

    boolean isOwn(String guid) {
        return linksOfGuid.getOrDefault(guid, Set.of()).size() < 2;
    }

    boolean isOwn(Link link) {
        return guidsOfLink.getOrDefault(link.value(), Set.of()).size() < 2;
    }
}
