package org.newswatch.alert.match;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.newswatch.alert.schedule.Due;
import org.newswatch.alert.schedule.Schedule;

/** When the alerts of one batch may go. Many share a schedule, so each is worked out once. */
final class DueTimes {

    private final Instant raised;
    private final Map<Case, Due> worked = new HashMap<>();

    DueTimes(Instant raised) {
        this.raised = raised;
    }

    /** The alert, held where its subscription's schedule says so. */
    RaisedAlert hold(RaisedAlert alert) {
        var schedule = alert.telling().schedule();
        if (schedule.equals(Schedule.INSTANT)) {
            return alert;
        }
        var due = worked.computeIfAbsent(
                new Case(schedule, alert.urgent()), one -> one.schedule().due(raised, one.urgent()));
        return due.held() == null ? alert : alert.heldBy(due.held(), due.at());
    }

    private record Case(Schedule schedule, boolean urgent) {}
}
