package org.newswatch.alert.deliver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.newswatch.alert.schedule.Due;

/** The deliveries that wait for a channel, in one transaction that arranges them. */
record HeldRows(Connection database, UUID channel, Instant now) {

    private static final String WAITING = " channel_id = ? and status = 'pending' and next_attempt_at <= ?";

    // Notices neither count nor wait.
    private static final String COUNTED = WAITING + " and not exists (select from notice n where n.id = alert_id)";

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
        update("update delivery set capped = true where not capped and" + COUNTED, channel, now);
    }

    /** How many messages were delivered from that time on. */
    int told(Instant since) {
        try (var statement = prepare("""
            select count(distinct coalesce(digest, id)) from delivery
            where channel_id = ? and capped and status = 'delivered' and delivered_at >= ?
            """, channel, since);
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
                channel,
                now);
    }

    /** What was held until that time or an earlier one waits for another. */
    void putOff(Instant heldUntil, Instant until) throws SQLException {
        update("update delivery set next_attempt_at = ? where" + UNGROUPED, until, channel, heldUntil);
    }

    /** Makes what is due and was held one message. */
    void group(UUID digest) throws SQLException {
        update(
                "with grouped as (update delivery set digest = ? where" + UNGROUPED + " returning next_attempt_at)"
                        + " update channel set digested_until ="
                        + " greatest(digested_until, (select max(next_attempt_at) from grouped)) where id = ?",
                digest,
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
