package org.newswatch.alert.deliver;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.newswatch.alert.schedule.Schedule;

/**
 * What becomes of held deliveries when their time has come: they are made up into one digest, and that is written down before the
 * first attempt; where the channel's cap is used up, or it has become quiet since, they are held on. All is worked out from rows, so it is the same for whoever
 * holds the channel, and after a crash.
 */
@Singleton
class HeldDeliveries {

    private final Database database;
    private final OpenDays open;
    private final InstantSource clock;

    HeldDeliveries(Database database, OpenDays open, InstantSource clock) {
        this.database = database;
        this.open = open;
        this.clock = clock;
    }

    /** Whether something has to be arranged before these are sent. */
    boolean concern(Channel channel, List<Delivery> due) {
        return channel.schedule().cap() != null
                || due.stream().anyMatch(Delivery::waitsForItsDigest)
                || (!due.isEmpty()
                        && channel.schedule().quietUntil(clock.instant()).isPresent());
    }

    /** Groups what is due, or holds it on; how many messages may go now. */
    int arrange(Channel channel) {
        var now = clock.instant();
        return database.transaction(connection ->
                arrange(channel.schedule(), new HeldRows(connection, open.days(connection), channel.id(), now)));
    }

    private static int arrange(Schedule schedule, HeldRows rows) throws SQLException {
        var digestedUntil = rows.lock();
        var quietUntil = schedule.quietUntil(rows.now());
        if (quietUntil.isPresent()) {
            rows.keepQuiet(quietUntil.get());
        }
        int room = Integer.MAX_VALUE;
        if (schedule.cap() != null) {
            var left = schedule.cap().room(rows.now(), schedule.zone(), rows::told);
            if (left.messages() == 0) {
                rows.holdOn(schedule.opens(left.again()));
                return 0;
            }
            room = left.messages();
        }
        // What comes too late for its digest, or once more as clocks went back, is for the next one.
        if (digestedUntil.isPresent() && !schedule.isInstant()) {
            var next = schedule.due(digestedUntil.get(), false).at();
            if (next.isAfter(rows.now())) {
                rows.putOff(digestedUntil.get(), next);
            }
        }
        rows.group(UuidCreator.getTimeOrderedEpoch());
        if (schedule.cap() != null) {
            rows.countIn();
        }
        return room;
    }
}
