package org.newswatch.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What is on the topic articles-ingested, from its beginning. */
final class IngestedTopic {

    private IngestedTopic() {}

    /** How often each version of an article whose address begins so is on the topic, by address. */
    static Map<String, Map<Integer, Integer>> versions(String bootstrapServers, String prefix) {
        var versions = new HashMap<String, Map<Integer, Integer>>();
        WholeTopic.read(bootstrapServers, "articles-ingested", event -> add(versions, event, prefix));
        return versions;
    }

    private static void add(Map<String, Map<Integer, Integer>> versions, JsonNode event, String prefix) {
        var url = event.path("url").asText();
        if (url.startsWith(prefix)) {
            versions.computeIfAbsent(url, any -> new TreeMap<>())
                    .merge(event.path("version").asInt(), 1, Integer::sum);
        }
    }
}
