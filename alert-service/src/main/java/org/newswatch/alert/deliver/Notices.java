package org.newswatch.alert.deliver;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.newswatch.alert.raise.Alert;

/** What owners of subscriptions are told besides alerts. */
@Singleton
class Notices {

    private static final String BY_IDS = """
        select n.id, s.id as subscription_id, s.name, n.channel_id, n.channel_type, n.reason, n.raised_at
        from notice n join subscription s on s.id = n.subscription_id and s.deleted_at is null
        where n.id = any (?)\
        """;

    private final Database database;

    Notices(Database database) {
        this.database = database;
    }

    /** Those of the ids that are a notice whose subscription still stands, in no order. */
    List<Message.Notice> byIds(Collection<UUID> ids) {
        return database.query(
                BY_IDS,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray())),
                row -> new Message.Notice(
                        row.getObject("id", UUID.class),
                        new Alert.Subscription(row.getObject("subscription_id", UUID.class), row.getString("name")),
                        new Message.Concerned(row.getObject("channel_id", UUID.class), row.getString("channel_type")),
                        row.getString("reason"),
                        requireNonNull(Database.at(row, "raised_at"))));
    }
}
