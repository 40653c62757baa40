package org.newswatch.ingest.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Sends stored events and forgets them when the broker has acknowledged them: perhaps twice, never not at all. */
@ApplicationScoped
class Announcer {

    private static final int AT_ONCE = 500;

    /** One replica at a time, so that the events of a feed keep their order. */
    private static final String MY_TURN = "select pg_try_advisory_xact_lock(hashtext('feed_health_event'))";

    private static final String TAKE = """
        with first as (select id from feed_health_event order by id limit ?),
             taken as (delete from feed_health_event where id in (select id from first) returning id, event)
        select event from taken order by id
        """;

    private final DataSource database;
    private final Producer<String, byte[]> producer;
    private final ObjectMapper json;
    private final HealthConfig config;

    Announcer(DataSource database, Producer<String, byte[]> producer, ObjectMapper json, HealthConfig config) {
        this.database = database;
        this.producer = producer;
        this.json = json;
        this.config = config;
    }

    /** Announces all there are, unless another replica is at it. */
    void announce() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                while (isMyTurn(connection) && sendSome(connection) == AT_ONCE) {
                    connection.commit();
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException | ExecutionException | JsonProcessingException e) {
            throw new IllegalStateException("changes of health can't be announced", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int sendSome(Connection connection)
            throws SQLException, ExecutionException, InterruptedException, JsonProcessingException {
        var sent = new ArrayList<Future<?>>();
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, AT_ONCE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    sent.add(producer.send(record(json.readValue(rows.getString(1), HealthChanged.class))));
                }
            }
        }
        for (var acknowledgement : sent) {
            acknowledgement.get();
        }
        return sent.size();
    }

    private ProducerRecord<String, byte[]> record(HealthChanged event) throws JsonProcessingException {
        return new ProducerRecord<>(config.topic(), null, event.feed(), json.writeValueAsBytes(event), headers(event));
    }

    /** CloudEvents 1.0, Kafka protocol binding, binary mode. */
    private static List<Header> headers(HealthChanged event) {
        return Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        event.id().toString(),
                        "ce_type",
                        HealthChanged.TYPE,
                        "ce_source",
                        "/newswatch/ingest",
                        "ce_subject",
                        event.feed(),
                        "ce_time",
                        event.changedAt().toString(),
                        "ce_partitionkey",
                        event.feed(),
                        "content-type",
                        "application/json")
                .entrySet()
                .stream()
                .<Header>map(header ->
                        new RecordHeader(header.getKey(), header.getValue().getBytes(UTF_8)))
                .toList();
    }

    private static boolean isMyTurn(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(MY_TURN);
                var rows = statement.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
