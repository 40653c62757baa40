package org.newswatch.bench.posts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.newswatch.bench.SampleArticle;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.article.Source;
import org.newswatch.ingest.dedupe.KnownArticles;
import org.newswatch.ingest.dedupe.Outcome;
import org.newswatch.local.PostgresServer;
import org.newswatch.local.ProjectFolder;
import org.postgresql.PGConnection;

/**
 * Articles decided per second, their fingerprints included, against COPY of the same rows into a table like theirs: in
 * turn, in batches of 500 with a commit each. Then the same articles again, which are all known.
 */
final class Dedupe {

    private static final int BATCH = 500;
    private static final int WARM_UP = 2;
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final Report report = new Report("dedupe");
    private final Connection connection;
    private final Cpu database;
    private final int rows;

    private Dedupe(Connection connection, Cpu database, int rows) {
        this.connection = connection;
        this.database = database;
        this.rows = rows;
    }

    /** Arguments: rounds, articles of each. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        var project = ProjectFolder.find();
        try (var grounds = new Grounds(project);
                var connection = DriverManager.getConnection(grounds.database("ingest"), PostgresServer.USER, "")) {
            makeTables(connection, project.root().resolve("ingest-service/src/main/resources/db/migration"));
            connection.setAutoCommit(false);
            new Dedupe(connection, grounds.databaseCpu(), rows).run(rounds);
        }
        System.exit(0);
    }

    private static void makeTables(Connection connection, Path migrations) throws IOException, SQLException {
        for (var name : List.of("V1__articles_are_known_by_their_address", "V5__a_version_says_what_changed")) {
            execute(connection, Files.readString(migrations.resolve(name + ".sql")));
        }
        execute(connection, "create table copied (like article including all) with (fillfactor = 90)");
    }

    private void run(int rounds) throws SQLException, IOException {
        report.setting("articlesOfARound", rows);
        report.setting("articlesOfABatch", BATCH);
        for (int round = -WARM_UP; round < rounds; round++) {
            var articles = articles(round);
            var copies = copies(articles);
            var dedupe = measured(() -> remember(articles, Outcome.ACCEPTED));
            var copy = measured(() -> copy(copies));
            var known = measured(() -> remember(articles, Outcome.DUPLICATE));
            if (round >= 0) {
                figures("new articles decided", dedupe);
                figures("rows copied", copy);
                figures("known articles decided", known);
                report.figure("decided / copied, same round", dedupe.perSecond / copy.perSecond);
            }
        }
        report.write();
    }

    /** @param micros of processor per article, in this program's thread and in the database */
    private record Measured(double perSecond, double micros, double databaseMicros) {}

    private Measured measured(Work work) throws SQLException, IOException {
        var own = ManagementFactory.getThreadMXBean();
        double databaseBefore = database.seconds();
        long ownBefore = own.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Measured(
                rows / seconds,
                (own.getCurrentThreadCpuTime() - ownBefore) / 1e3 / rows,
                (database.seconds() - databaseBefore) * 1e6 / rows);
    }

    private void figures(String what, Measured measured) {
        report.figure(what + " per second", measured.perSecond);
        report.figure(what + ": µs of processor", measured.micros);
        report.figure(what + ": µs in the database", measured.databaseMicros);
    }

    private void remember(List<Article> articles, Outcome expected) throws SQLException {
        for (int from = 0; from < articles.size(); from += BATCH) {
            var batch = articles.subList(from, Math.min(from + BATCH, articles.size()));
            var receipts = new KnownArticles(connection).remember(batch, NOW);
            connection.commit();
            if (receipts.stream().anyMatch(receipt -> receipt.status() != expected)) {
                throw new IllegalStateException("expected all to be " + expected);
            }
        }
    }

    private void copy(List<byte[]> batches) throws SQLException, IOException {
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var batch : batches) {
            var copy = copying.copyIn(
                    "copy copied (id, version, content_hash, updated_at, first_seen_at, changed_at) from stdin");
            copy.writeToCopy(batch, 0, batch.length);
            copy.endCopy();
            connection.commit();
        }
    }

    private List<Article> articles(int round) {
        var text = String.valueOf(SampleArticle.of("dedupe", round).get("body"));
        return IntStream.range(0, rows)
                .mapToObj(i -> article("https://quarry-gazette.example/" + round + "/" + i, "Report " + i, text))
                .toList();
    }

    private static Article article(String url, String title, String body) {
        var link = Links.canonical(url);
        return new Article(
                ArticleId.of(link),
                link,
                title,
                null,
                body,
                null,
                "en",
                null,
                null,
                null,
                List.of(),
                new Source(link.host(), null),
                List.of(),
                null);
    }

    /** The rows as COPY takes them, made beforehand. */
    private static List<byte[]> copies(List<Article> articles) {
        return IntStream.range(0, (articles.size() + BATCH - 1) / BATCH)
                .mapToObj(batch -> articles.subList(batch * BATCH, Math.min((batch + 1) * BATCH, articles.size())))
                .map(batch -> {
                    var lines = new StringBuilder();
                    for (var article : batch) {
                        lines.append(article.id().uuid()).append("\t1\t\\\\x");
                        lines.append(
                                HexFormat.of().formatHex(article.fieldHashes().bytes()));
                        lines.append("\t\\N\t")
                                .append(NOW)
                                .append('\t')
                                .append(NOW)
                                .append('\n');
                    }
                    return lines.toString().getBytes(UTF_8);
                })
                .toList();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work {
        void run() throws SQLException, IOException;
    }
}
