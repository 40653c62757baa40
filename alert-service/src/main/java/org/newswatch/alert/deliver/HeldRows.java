package org.newswatch.alert.deliver;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.newswatch.alert.schedule.Due;

/**
 * The deliveries that wait for a channel, in one transaction that arranges them.
 *
 * @param days of which some may wait
 */
record HeldRows(Connection database, Array days, UUID channel, Instant now) {

    /** What was raised earlier than so many days before the time that a cap counts from does not count when it is sent late or again. */
    private static final int LATE = 14;

    private static final String WAITING =
            " day = any (?) and channel_id = ? and status = 'pending' and next_attempt_at <= ?";

    // Notices neither count nor wait.
    private static final String COUNTED = WAITING + " and not exists (select from notice n where n.id = alert_id)";

    // What was due before and is tried again, or was not tried in time. What its owner asked for again may come at
    // once.
    private static final String DISTURBING =
            COUNTED + " and (not urgent or digest is not null) and replayed_at is null";

    private static final String UNGROUPED = WAITING + " and held is not null and digest is null";

    /** Until this is over nobody else arranges them. The time that the last digest stood for, if there was one. */
    Optional<Instant> lock() throws SQLException {
        // Not "for update": alerts for the channel would have to wait.
        try (var statement = prepare("select digested_until from channel where id = ? for no key update", channel);
                var row = statement.executeQuery()) {
            return row.next()
                    ? Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant)
                    : Optional.empty();
        }
    }

    /** Lets what is due count when it is delivered. */
    void countIn() throws SQLException {
        update("update delivery set capped = true where not capped and" + COUNTED, days, channel, now);
    }

    /** How many messages were delivered from that time on. */
    int told(Instant since) {
        try (var statement =
                        prepare("""
                            select count(distinct coalesce(digest, id)) from delivery
                            where day >= ? and channel_id = ? and capped and status = 'delivered' and delivered_at >= ?
                            """, LocalDate.ofInstant(since, ZoneOffset.UTC).minusDays(LATE), channel, since);
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("messages can't be counted", e);
        }
    }

    /** What is due waits for room under the cap; what was tried already stays the message that it is. */
    void holdOn(Instant until) throws SQLException {
        update(
                "update delivery set next_attempt_at = ?, "
                        + "held = case when digest is null and attempts = 0 then ? else held end where" + COUNTED,
                until,
                Due.CAP,
                days,
                channel,
                now);
    }

    /** What is due waits for the end of the quiet hours, but for what they let through; what was tried stays the message that it is. */
    void keepQuiet(Instant until) throws SQLException {
        update(
                "update delivery set next_attempt_at = ?, "
                        + "held = case when digest is null and attempts = 0 then coalesce(held, ?) else held end where"
                        + DISTURBING,
                until,
                Due.QUIET_HOURS,
                days,
                channel,
                now);
    }

    /** What was held until that time or an earlier one waits for another. */
    void putOff(Instant heldUntil, Instant until) throws SQLException {
        update("update delivery set next_attempt_at = ? where" + UNGROUPED, until, days, channel, heldUntil);
    }

    /** Makes what is due and was held one message. */
    void group(UUID digest) throws SQLException {
        update(
                "with oldest as (select min(day) as day from delivery where" + UNGROUPED + "), grouped as"
                        + " (update delivery set digest = ?, digest_from = (select day from oldest) where" + UNGROUPED
                        + " returning next_attempt_at)"
                        + " update channel set digested_until ="
                        + " greatest(digested_until, (select max(next_attempt_at) from grouped)) where id = ?",
                days,
                channel,
                now,
                digest,
                days,
                channel,
                now,
                channel);
    }

    private void update(String sql, Object... values) throws SQLException {
        try (var statement = prepare(sql, values)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        var statement = database.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
        }
        return statement;
    }
}
