package org.newswatch.alert.recent;

import static java.time.ZoneOffset.UTC;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The space that recent articles take on disk. Any number of replicas may keep it. */
@ApplicationScoped
class Space {

    private static final DateTimeFormatter PARTITION = DateTimeFormatter.ofPattern("'recent_article_'yyyyMMdd");
    private static final String SIZES = """
        select child.relname, pg_total_relation_size(child.oid) as size from pg_inherits
        join pg_class child on child.oid = inhrelid
        where inhparent = 'recent_article'::regclass and child.relname ~ '_[0-9]{8}$'
        """;

    private final AgroalDataSource database;
    private final RecentConfig config;
    private final InstantSource clock;
    private volatile boolean left = true;

    Space(AgroalDataSource database, RecentConfig config, InstantSource clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Whether there was some when it was last looked at. */
    boolean isLeft() {
        return left;
    }

    /** Drops days that are too many; whether there is room for more now. */
    boolean keep() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var today = LocalDate.ofInstant(clock.instant(), UTC);
                var days = Days.of(sizes(connection), today, config.maxSize().asLongValue());
                drop(days.drop(), connection);
                connection.commit();
                left = !days.full();
                return left;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static Map<LocalDate, Long> sizes(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SIZES);
                var row = statement.executeQuery()) {
            var sizes = new TreeMap<LocalDate, Long>();
            while (row.next()) {
                sizes.put(LocalDate.parse(row.getString("relname"), PARTITION), row.getLong("size"));
            }
            return sizes;
        }
    }

    /** Gives up where somebody reads just now: all who come after would wait behind this, and it can be done in a minute. */
    private static void drop(List<LocalDate> days, Connection connection) throws SQLException {
        if (days.isEmpty()) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '100ms'");
            for (var day : days) {
                statement.execute("select drop_day('recent_article', '%s')".formatted(day));
            }
        }
    }
}
