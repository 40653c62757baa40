package org.newswatch.enrich.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.newswatch.enrich.edit.TestReplicas.EDITOR;
import static org.newswatch.enrich.edit.TestReplicas.STRANGER;
import static org.newswatch.enrich.edit.TestReplicas.draft;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.enrich.edit.TestReplicas.Replica;
import org.newswatch.gate.Caller;
import org.newswatch.gate.Refused;

class EditingTest {

    private static TestReplicas replicas;

    private Replica here;
    private Replica there;

    @BeforeAll
    static void connect() {
        replicas = new TestReplicas();
    }

    @BeforeEach
    void start() throws Exception {
        try (var connection = replicas.database().getConnection()) {
            connection.createStatement().execute("truncate topic_version");
        }
        here = replicas.replica().start();
        there = replicas.replica().start();
    }

    @AfterEach
    void stop() {
        here.stop();
        there.stop();
    }

    @Test
    void newTopicIsAtWorkHereAtOnceAndThereWithinASecond() {
        var stored = here.editing.put("lamps", draft("lamps", "lamp"), EDITOR);

        assertThat(stored).isEqualTo(new Editing.Stored(1, true));
        assertThat(here.tags("lamps", "A new lamp")).isTrue();
        await().atMost(Duration.ofSeconds(1)).until(() -> there.tags("lamps", "A new lamp"));
    }

    @Test
    void changeTakesThePlaceOfTheVersionBeforeAndTouchesNoOtherTopic() {
        here.editing.put("lamps", draft("lamps", "lamp"), EDITOR);
        here.editing.put("lamps", draft("lamps", "lantern"), EDITOR);

        await().atMost(Duration.ofSeconds(1)).until(() -> there.tags("lamps", "A new lantern"));
        assertThat(there.tags("lamps", "A new lamp")).isFalse();
        assertThat(there.tags("energy", "Gas price falls")).isTrue();
        assertThat(there.topics.find("lamps").orElseThrow().topic().version()).isEqualTo(2);
    }

    @Test
    void replicaThatStartsLaterKnowsAllBeforeItBegins() throws InterruptedException {
        here.editing.put("lamps", draft("lamps", "lamp"), EDITOR);
        here.editing.delete("kosovo", EDITOR);

        var later = replicas.replica().start();

        assertThat(later.tags("lamps", "A new lamp")).isTrue();
        assertThat(later.topics.find("kosovo")).isEmpty();
        later.stop();
    }

    @Test
    void shippedTopicIsEditedAboveTheVersionThatShips() {
        int ships = here.topics.find("energy").orElseThrow().topic().version();

        var stored = here.editing.put("energy", draft("energy", "lamp"), EDITOR);

        assertThat(stored).isEqualTo(new Editing.Stored(ships + 1, false));
        assertThat(here.tags("energy", "Gas price falls")).isFalse();
    }

    @Test
    void topicIsTakenAwayAndComesBackUnderAHigherVersion() {
        here.editing.put("lamps", draft("lamps", "lamp"), EDITOR);

        here.editing.delete("lamps", EDITOR);

        await().atMost(Duration.ofSeconds(1)).until(() -> !there.tags("lamps", "A new lamp"));
        assertRefused(404, () -> delete("lamps"));
        assertThat(here.editing.put("lamps", draft("lamps", "lamp"), EDITOR)).isEqualTo(new Editing.Stored(3, true));
    }

    @Test
    void draftOfAnOlderVersionIsRefused() {
        here.editing.put("lamps", draft("lamps", "lamp"), EDITOR);
        here.editing.put("lamps", new TopicDraft(draft("lamps", "lantern").topic(), 1), EDITOR);

        var refused = assertRefused(
                409,
                () -> there.editing.put(
                        "lamps", new TopicDraft(draft("lamps", "torch").topic(), 1), EDITOR));

        assertThat(refused.problem().detail()).contains("version 2 by now, not 1");
    }

    @Test
    void ofEditorsThatRaceFromOneVersionOneWins() throws Exception {
        here.editing.put("lamps", draft("lamps", "lamp"), EDITOR);
        var outcomes =
                race(i -> put(i, new TopicDraft(draft("lamps", "lamp" + i).topic(), 1)));

        assertThat(outcomes.stream().filter("2"::equals)).hasSize(1);
        assertThat(outcomes.stream().filter("409"::equals)).hasSize(7);
    }

    @Test
    void editorsThatRaceBlindlyEachGetAVersionAndAllReplicasEndWithTheLast() throws Exception {
        var outcomes = race(i -> put(i, draft("lamps", "lamp" + i)));

        assertThat(outcomes).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8");
        await().atMost(Duration.ofSeconds(1))
                .until(() -> there.topics.find("lamps").orElseThrow().topic().version() == 8
                        && there.topics.find("lamps").equals(here.topics.find("lamps")));
    }

    @Test
    void anotherTenantsTopicIsNotChanged() {
        here.editing.put("lamps", draft("lamps", "lamp"), EDITOR);

        assertRefused(404, () -> here.editing.put("lamps", draft("lamps", "torch"), STRANGER));
        assertRefused(404, () -> delete("energy", STRANGER));
        delete("lamps");
        assertRefused(409, () -> here.editing.put("lamps", draft("lamps", "torch"), STRANGER));
    }

    @Test
    void tenantHasSoManyTopicsAndNoMore() {
        IntStream.range(0, 20).forEach(i -> here.editing.put("lamps-" + i, draft("lamps-" + i, "lamp"), STRANGER));

        assertRefused(409, () -> here.editing.put("one-more", draft("one-more", "lamp"), STRANGER));
        here.editing.put("lamps-3", draft("lamps-3", "torch"), STRANGER);
        here.editing.put("one-more", draft("one-more", "lamp"), EDITOR);
    }

    @Test
    void topicIsNotCalledLikeTheSubtopicOfAnother() {
        var body =
                TestReplicas.json("lamp", ", \"subtopics\": [{\"id\": \"street\", \"labels\": {\"en\": \"Street\"}}]");
        var withStreet = TestReplicas.documents().draft("lamps", body.getBytes(UTF_8));
        here.editing.put("lamps", withStreet, EDITOR);
        here.editing.put("lamps", withStreet, EDITOR);

        assertRefused(409, () -> here.editing.put("lamps-street", draft("lamps-street", "street"), EDITOR));
    }

    @Test
    void onlySoManyVersionsAreKept() throws SQLException {
        IntStream.range(0, 9).forEach(i -> here.editing.put("lamps", draft("lamps", "lamp" + i), EDITOR));

        try (var connection = replicas.database().getConnection()) {
            assertThat(new TopicVersions(connection).page("lamps", 100, 100))
                    .extracting(TopicVersion::version)
                    .containsExactly(9, 8, 7, 6, 5);
        }
    }

    @Test
    void storedTopicThatCannotBeUsedLeavesTheOneBeforeItAtWorkAndHarmsNoOther() throws Exception {
        here.editing.put("lamps", draft("lamps", "lamp"), EDITOR);
        await().until(() -> there.tags("lamps", "A new lamp"));
        try (var connection = replicas.database().getConnection()) {
            connection.createStatement().execute("""
                insert into topic_version (topic, version, tenant, document, changed_by, changed_at)
                values ('lamps', 2, 'default', '{"fromAnotherTime": true}', 'key', now())
                """);
        }
        here.editing.put("torches", draft("torches", "torch"), EDITOR);

        await().atMost(Duration.ofSeconds(1)).until(() -> there.tags("torches", "A torch"));
        assertThat(there.tags("lamps", "A new lamp")).isTrue();
    }

    private String delete(String id) {
        return delete(id, EDITOR);
    }

    private String delete(String id, Caller editor) {
        here.editing.delete(id, editor);
        return id;
    }

    private String put(int racer, TopicDraft draft) {
        try {
            var editing = racer % 2 == 0 ? here.editing : there.editing;
            return Integer.toString(editing.put("lamps", draft, EDITOR).version());
        } catch (Refused e) {
            return Integer.toString(e.status());
        }
    }

    private interface Racer {
        String run(int number);
    }

    private static List<String> race(Racer racer) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var started = new ArrayList<Callable<String>>();
            IntStream.range(0, 8).forEach(i -> started.add(() -> racer.run(i)));
            var outcomes = new ArrayList<String>();
            for (var finished : threads.invokeAll(started)) {
                outcomes.add(finished.get());
            }
            return outcomes;
        }
    }

    private static Refused assertRefused(int status, Callable<?> what) {
        var refused = new Refused[1];
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(what::call)
                .satisfies(e -> assertThat(e.status()).isEqualTo(status))
                .satisfies(e -> refused[0] = e);
        return refused[0];
    }
}
