package org.newswatch.alert.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Schedules as their owners write them, with quotes left single, and times as their clocks show them. */
final class Written {

    private static final JsonMapper JSON = new JsonMapper();

    private Written() {}

    static ScheduleDraft draft(String schedule) {
        try {
            return JSON.readValue(schedule.replace('\'', '"'), ScheduleDraft.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static Schedule schedule(String schedule) {
        return ScheduleReader.read(draft(schedule));
    }

    /** The only or first instant at which clocks of the zone show it: {@code 2026-11-22T07:30}. */
    static Instant in(String zone, String shown) {
        return LocalDateTime.parse(shown).atZone(ZoneId.of(zone)).toInstant();
    }

    static Instant utc(String time) {
        return Instant.parse(time + "Z");
    }
}
