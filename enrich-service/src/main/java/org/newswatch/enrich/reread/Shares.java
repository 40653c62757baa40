package org.newswatch.enrich.reread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How many of the last events come from each partition: as many from each, and what one does not have from the others. */
final class Shares {

    private Shares() {}

    /** @param held how many events each partition holds */
    static Map<TopicPartition, Long> of(long most, Map<TopicPartition, Long> held) {
        var fewestFirst = new ArrayList<>(held.entrySet());
        fewestFirst.sort(Map.Entry.comparingByValue(Comparator.naturalOrder()));
        var shares = new HashMap<TopicPartition, Long>();
        long left = most;
        for (int i = 0; i < fewestFirst.size(); i++) {
            var partition = fewestFirst.get(i);
            long share = Math.min(partition.getValue(), left / (fewestFirst.size() - i));
            shares.put(partition.getKey(), share);
            left -= share;
        }
        return shares;
    }
}
