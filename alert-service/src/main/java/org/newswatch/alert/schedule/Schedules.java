package org.newswatch.alert.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads stored schedules. A million subscriptions share a few, so those read last are remembered. */
public final class Schedules {

    private static final int REMEMBERED = 1_000;

    private final ObjectMapper json;
    private final Map<String, Schedule> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Schedule> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Schedules(ObjectMapper json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException when the text is no schedule */
    public synchronized Schedule read(String text) {
        var known = remembered.get(text);
        if (known != null) {
            return known;
        }
        try {
            var schedule = ScheduleReader.read(json.readValue(text, ScheduleDraft.class));
            remembered.put(text, schedule);
            return schedule;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a stored schedule can't be read: " + e.getOriginalMessage(), e);
        }
    }
}
