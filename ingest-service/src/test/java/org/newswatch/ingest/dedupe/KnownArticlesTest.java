package org.newswatch.ingest.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.newswatch.ingest.Articles.article;
import static org.newswatch.ingest.dedupe.Outcome.ACCEPTED;
import static org.newswatch.ingest.dedupe.Outcome.DUPLICATE;
import static org.newswatch.ingest.dedupe.Outcome.UPDATED;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.article.Article;

class KnownArticlesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static Database database;

    private final String url = "https://known.example/" + NUMBERS.incrementAndGet();

    @BeforeAll
    static void connect() {
        database = new Database();
    }

    @Test
    void anUpdateSaysWhatChanged() throws SQLException {
        remember(article(url, "Title", "Body"));

        assertThat(remember(article(url, "Title", "Other body"))).isEqualTo(receipt(2, UPDATED, "body"));
        assertThat(remember(article(url, "Other title", null))).isEqualTo(receipt(3, UPDATED, "title", "body"));
        assertThat(remember(article(url, "Other title", null))).isEqualTo(receipt(3, DUPLICATE));
    }

    @Test
    void anOlderTextIsADuplicateOfTheVersionThatIsKnown() throws SQLException {
        remember(article(url, "Title", null, NOW));
        remember(article(url, "New title", null, NOW.plusSeconds(1)));

        assertThat(remember(article(url, "Title", null, NOW))).isEqualTo(receipt(2, DUPLICATE));
    }

    @Test
    void ofABatchEachIsDecidedAlone() throws SQLException {
        remember(article(url, "Known"), article(url + "/changing", "Before"));

        var receipts = database.transaction(known -> known.remember(
                List.of(article(url + "/new", "New"), article(url, "Known"), article(url + "/changing", "After")),
                NOW));

        assertThat(receipts).extracting(Receipt::status).containsExactly(ACCEPTED, DUPLICATE, UPDATED);
    }

    @Test
    void whatAnotherTransactionRemembersMeanwhileIsADuplicate() throws Exception {
        try (var connection = database.connect();
                var elsewhere = Executors.newSingleThreadExecutor()) {
            connection.setAutoCommit(false);
            new KnownArticles(connection).remember(List.of(article(url, "Title")), NOW);
            var second = elsewhere.submit(() -> remember(article(url, "Title")));
            awaitSomebodyWaitsForALock();

            connection.commit();

            assertThat(second.get()).isEqualTo(receipt(1, DUPLICATE));
        }
    }

    @Test
    void aFingerprintFromBeforeThereWereFieldsIsRenewedInSilence() throws SQLException {
        remember(article(url, "Title", "Body"));
        makeOld(article(url, "Title", "Body"));

        assertThat(remember(article(url, "Title", "Body"))).isEqualTo(receipt(1, DUPLICATE));
        assertThat(remember(article(url, "Title", "Other"))).isEqualTo(receipt(2, UPDATED, "body"));
    }

    @Test
    void aTextThatChangedSinceThereWereNoFieldsIsAnUpdateOfNobodyKnowsWhat() throws SQLException {
        remember(article(url, "Title", "Body"));
        makeOld(article(url, "Title", "Body"));

        assertThat(remember(article(url, "Title", "Other"))).isEqualTo(receipt(2, UPDATED));
    }

    @Test
    void anArticleIsWithdrawnOnceAndMayComeAgain() throws SQLException {
        remember(article(url, "Title"));

        assertThat(withdraw(article(url, "Title"), article(url, "Title"), article(url + "/unknown", "Title")))
                .containsExactly(2);
        assertThat(withdraw(article(url, "Title"))).isEmpty();
        assertThat(remember(article(url, "Title"))).isEqualTo(receipt(3, UPDATED));
        assertThat(remember(article(url, "Title"))).isEqualTo(receipt(3, DUPLICATE));
        assertThat(withdraw(article(url, "Title"))).containsExactly(4);
    }

    @Test
    void whatIsKnownIsLookedUpWithoutAWrite() throws SQLException {
        remember(article(url, "Title"));

        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            new KnownArticles(connection).remember(List.of(article(url, "Title")), NOW);

            assertThat(first(connection, "select pg_current_xact_id_if_assigned()::text"))
                    .isNull();
        }
    }

    private Receipt receipt(int version, Outcome status, String... changed) {
        return new Receipt(article(url, "x").id().value(), version, status, List.of(changed));
    }

    private static Receipt remember(Article... articles) throws SQLException {
        return database.transaction(known -> known.remember(List.of(articles), NOW))
                .getFirst();
    }

    private static List<Integer> withdraw(Article... articles) throws SQLException {
        var ids = Stream.of(articles).map(Article::id).toList();
        return List.copyOf(
                database.transaction(known -> known.withdraw(ids, NOW)).values());
    }

    private static void makeOld(Article article) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.prepareStatement("update article set content_hash = ? where id = ?")) {
            statement.setBytes(1, article.contentHash());
            statement.setObject(2, article.id().uuid());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static void awaitSomebodyWaitsForALock() throws SQLException {
        try (var connection = database.connect()) {
            await().until(() -> first(connection, "select 1 from pg_locks where not granted limit 1") != null);
        }
    }

    private static String first(Connection connection, String query) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
