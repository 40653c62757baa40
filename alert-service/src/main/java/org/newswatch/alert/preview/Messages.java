package org.newswatch.alert.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.newswatch.alert.schedule.Schedule;

/**
 * What a channel is sent of alerts under a schedule: those that go at once by themselves, those that are held together as a digest, and
 * what is beyond the cap in one when there is room again.
 */
final class Messages {

    private final Schedule schedule;
    private final TreeMap<Instant, Waiting> waiting = new TreeMap<>();
    private final List<Instant> sent = new ArrayList<>();

    private Messages(Schedule schedule) {
        this.schedule = schedule;
    }

    /** When each message goes, in order. */
    static List<Instant> of(List<Hit> alerts, Schedule schedule) {
        var messages = new Messages(schedule);
        for (var alert : alerts) {
            var due = schedule.due(alert.receivedAt(), alert.urgent());
            messages.wait(due.at(), due.held() == null ? new Waiting(1, false) : new Waiting(0, true));
        }
        while (!messages.waiting.isEmpty()) {
            var next = messages.waiting.pollFirstEntry();
            messages.send(next.getKey(), next.getValue());
        }
        return List.copyOf(messages.sent);
    }

    private void wait(Instant until, Waiting one) {
        waiting.merge(until, one, Waiting::and);
    }

    private void send(Instant now, Waiting due) {
        for (int left = due.messages(); left > 0; left--) {
            var cap = schedule.cap();
            if (cap != null) {
                var room = cap.room(now, schedule.zone(), this::sentSince);
                if (room.messages() == 0) {
                    wait(schedule.opens(room.again()), new Waiting(0, true));
                    return;
                }
            }
            sent.add(now);
        }
    }

    private int sentSince(Instant from) {
        int before = 0;
        for (int after = sent.size(); before < after; ) {
            int middle = (before + after) >>> 1;
            if (sent.get(middle).isBefore(from)) {
                before = middle + 1;
            } else {
                after = middle;
            }
        }
        return sent.size() - before;
    }

    /**
     * What goes at one time.
     *
     * @param single alerts that go by themselves
     * @param digest whether there are some that go together
     */
    private record Waiting(int single, boolean digest) {

        Waiting and(Waiting other) {
            return new Waiting(single + other.single, digest || other.digest);
        }

        int messages() {
            return single + (digest ? 1 : 0);
        }
    }
}
