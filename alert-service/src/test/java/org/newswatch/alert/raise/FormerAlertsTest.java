package org.newswatch.alert.raise;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Service;

/** A database of the version before there were days, with alerts in it, in a schema of its own. */
@Service
class FormerAlertsTest {

    private static final String SCHEMA = "former";
    private static final UUID SUBSCRIPTION = UUID.fromString("0192f6c4-0000-7c3e-8a52-0d5b8a1f6e01");
    private static final UUID ANCIENT = AlertIds.of(SUBSCRIPTION, "ancient");
    private static final UUID STORY = AlertIds.of(SUBSCRIPTION, "story");
    private static final UUID OTHER = AlertIds.of(SUBSCRIPTION, "other");
    private static final UUID NOTICE = UUID.fromString("0192f6c4-0000-7c3e-8a52-0d5b8a1f6e09");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final LocalDate lately = LocalDate.now(UTC).minusDays(2);
    private final LocalDate then = lately.minusDays(50);
    private final LocalDate longAgo = lately.minusDays(500);
    private AgroalDataSource database;

    @BeforeEach
    void formerAlerts() throws SQLException {
        var pool = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(
                        connections -> connections.maxSize(2).connectionFactoryConfiguration(to -> to.jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password))
                                .jdbcProperty("currentSchema", SCHEMA)));
        database = AgroalDataSource.from(pool);
        migrate("11");
        execute("""
            insert into subscription (id, tenant_id, name, topics, languages, sources, notify, status, version, created_at)
            values ('%1$s', 'default', 'harbour', '{}', '{}', '{}', 'story', 'active', 1, now());
            insert into channel (id, subscription_id, tenant_id, type, address, position, created_at)
            values ('%1$s', '%1$s', 'default', 'webhook', 'http://127.0.0.1:59999/hook', 0, now());
            insert into article (id, version, shown, story, backlog, stored_at) values
            ('a', 1, '{"id": "a", "version": 1, "title": "Harbour opens", "topics": []}', null, true, '%5$s 10:00:00Z'),
            ('a', 2, '{"id": "a", "version": 2, "title": "Harbour open", "topics": []}', null, false, '%6$s 23:59:00Z');
            insert into alert (id, subscription_id, tenant_id, about, article_id, article_version, story_id, story_articles, why,
                               raised_at, transaction)
            values
            ('%8$s', '%1$s', 'default', 'ancient', 'a', 2, 'ancient', 1, '[]', '%5$s 10:00:00Z', '5'),
            ('%2$s', '%1$s', 'default', 'story', 'a', 2, 'story', 1, '[]', '%6$s 23:59:00Z', '7'),
            ('%3$s', '%1$s', 'default', 'other', 'a', 2, 'other', 1, '[]', '%7$s 00:00:00Z', '9');
            insert into notice (id, tenant_id, subscription_id, channel_id, channel_type, reason, raised_at)
            values ('%4$s', 'default', '%1$s', '%1$s', 'webhook', 'gone', '%6$s 12:00:00Z');
            insert into delivery (id, alert_id, channel_id, next_attempt_at, created_at, digest, status) values
            (uuidv7(), '%2$s', '%1$s', now(), '%6$s 23:59:00Z', '%4$s', 'delivered'),
            (uuidv7(), '%3$s', '%1$s', now(), '%7$s 00:00:00Z', '%4$s', 'pending'),
            (uuidv7(), '%4$s', '%1$s', now(), '%6$s 12:00:00Z', null, 'failed')
            """.formatted(SUBSCRIPTION, STORY, OTHER, NOTICE, longAgo, then, lately, ANCIENT));
        migrate(null);
    }

    @AfterEach
    void noSchema() throws SQLException {
        execute("drop schema " + SCHEMA + " cascade");
        database.close();
    }

    @Test
    void areReadInTheirOrder() {
        var alerts = new Alerts(
                database,
                new AlertRows(
                        JsonMapper.builder().addModule(new JavaTimeModule()).build()));

        var all = alerts.after(SUBSCRIPTION, Cursor.START, 10);

        assertThat(all.gone()).isFalse();
        assertThat(all.alerts()).extracting(read -> read.alert().id()).containsExactly(ANCIENT, STORY, OTHER);
        assertThat(all.alerts()).extracting(read -> read.at().transaction()).containsExactly(5L, 7L, 9L);
        assertThat(all.alerts())
                .allSatisfy(read -> assertThat(read.alert().article().title()).isEqualTo("Harbour open"));
        assertThat(alerts.byIds(List.of(OTHER), List.of(lately))).hasSize(1);
    }

    @Test
    void lieInTheirDaysWithTheirDeliveries() throws SQLException {
        assertThat(texts("select tableoid::regclass || ' ' || count(*) from alert group by tableoid order by"
                        + " tableoid::regclass::text"))
                .containsExactly(
                        "alert_" + name(then) + " 1", "alert_" + name(lately) + " 1", "alert_of_another_time 1");
        assertThat(texts("select tableoid::regclass || ' ' || status || ' ' || coalesce(digest_from::text, '-')"
                        + " from delivery order by day, status"))
                .containsExactly(
                        "delivery_" + name(then) + " delivered " + then,
                        "delivery_" + name(then) + " failed -",
                        "delivery_" + name(lately) + " pending " + then);
    }

    @Test
    void areNotToldAgain() throws SQLException {
        execute("insert into told (alert_id, subscription_id, day) values ('%s', '%s', now()) on conflict do nothing"
                .formatted(STORY, SUBSCRIPTION));

        assertThat(texts("select day::text from told order by seq"))
                .containsExactly(longAgo.toString(), then.toString(), lately.toString());
        assertThat(texts("select article_id || version || backlog from article_standing"))
                .containsExactly("a2true");
    }

    @Test
    void newOnesComeAfterThem() throws SQLException {
        execute("insert into told (alert_id, subscription_id, day) values (gen_random_uuid(), '%s', now())"
                .formatted(SUBSCRIPTION));

        assertThat(texts("select count(*) from told where seq > (select max(seq) from told where day < current_date)"))
                .containsExactly("1");
    }

    @Test
    void deliveriesGoWithTheirChannelStill() throws SQLException {
        execute("delete from channel");

        assertThat(texts("select count(*) from delivery")).containsExactly("0");
    }

    private static String name(LocalDate day) {
        return day.toString().replace("-", "");
    }

    private void migrate(String target) {
        var flyway = Flyway.configure()
                .dataSource(url, user, password)
                .schemas(SCHEMA)
                .locations("classpath:db/migration");
        (target == null ? flyway : flyway.target(target)).load().migrate();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
