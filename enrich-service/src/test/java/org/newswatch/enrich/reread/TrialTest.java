package org.newswatch.enrich.reread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.newswatch.enrich.reread.Trial.Change;

class TrialTest {

    private final Trial trial = new Trial(Lamps.alone("lamp OR torch"), Lamps.alone("lamp OR lantern"));

    private static EnrichedArticle article(String id, int version, String title, boolean deleted) {
        return new EnrichedArticle(
                id, version, "https://a.example/" + id, title, null, null, deleted, new EnrichedArticle.Language("en"));
    }

    private void read(String id, int version, String title) {
        trial.read(article(id, version, title, false));
    }

    @Test
    void whatTheTwoVersionsSeeDifferentlyIsShownTheNewestFirst() {
        read("a", 1, "A lamp");
        read("b", 1, "A torch");
        read("c", 1, "A lantern");
        read("d", 1, "A boat");
        read("e", 1, "Another torch");

        var result = trial.result();

        assertThat(result.tried()).isEqualTo(5);
        assertThat(result.tagged()).isEqualTo(3);
        assertThat(result.currentlyTagged()).isEqualTo(2);
        assertThat(result.unchanged()).isEqualTo(2);
        assertThat(result.gained()).extracting(Change::id).containsExactly("e", "b");
        assertThat(result.lost()).extracting(Change::id).containsExactly("c");
        assertThat(result.lost().getFirst().evidence()).extracting("text").containsExactly("lantern");
    }

    @Test
    void onlyTheLatestVersionOfAnArticleCounts() {
        read("a", 1, "A torch");
        read("a", 2, "A boat");
        read("b", 2, "A boat");
        read("b", 1, "A torch");
        read("c", 1, "A lamp");
        trial.read(article("c", 2, "A lamp", true));

        var result = trial.result();

        assertThat(result.tried()).isEqualTo(2);
        assertThat(result.tagged()).isZero();
    }

    @Test
    void topicThatIsNotThereYetHasTaggedNothing() {
        var fresh = new Trial(Lamps.alone("torch"), null);
        fresh.read(article("a", 1, "A torch", false));

        assertThat(fresh.result().currentlyTagged()).isZero();
        assertThat(fresh.result().gained()).hasSize(1);
    }

    @Test
    void listsEndWhereNobodyReadsOn() {
        for (int i = 0; i < 250; i++) {
            read("t" + i, 1, "A torch");
        }

        assertThat(trial.result().gained()).hasSize(Trial.MOST_SHOWN);
        assertThat(trial.result().gainedTotal()).isEqualTo(250);
    }
}
