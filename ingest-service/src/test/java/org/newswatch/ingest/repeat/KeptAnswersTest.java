package org.newswatch.ingest.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.repeat.KeptAnswers.Place;
import org.newswatch.local.KafkaAndPostgres;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
class KeptAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final KeptAnswer ANSWER = new KeptAnswer(new byte[] {1}, 202, "{}".getBytes(UTF_8));

    @Inject
    KeptAnswers answers;

    private final String tenant = "tenant-" + UUID.randomUUID();

    @Test
    void tenantsDoNotShareKeys() {
        keep("key", NOW.plusSeconds(60));

        assertThat(answers.find(new Place(tenant, "key"))).isPresent();
        assertThat(answers.find(new Place("other", "key"))).isEmpty();
        assertThat(claim(new Place(tenant + "-other", "key"))).isTrue();
    }

    @Test
    void ofTooManyKeysTheOldestAreForgotten() {
        IntStream.range(0, 10).forEach(i -> keep("key-" + i, NOW.plusSeconds(60 + i)));

        answers.forget(tenant, NOW, 4);

        assertThat(IntStream.range(0, 10).filter(i -> isKept("key-" + i))).containsExactly(6, 7, 8, 9);
    }

    @Test
    void expiredKeysAreForgotten() {
        keep("expired", NOW.minusSeconds(1));
        keep("fresh", NOW.plusSeconds(1));

        answers.forget(tenant, NOW, 100);

        assertThat(isKept("expired")).isFalse();
        assertThat(isKept("fresh")).isTrue();
    }

    @Test
    void whoLostTheKeyNeitherKeepsNorReleasesIt() {
        var place = new Place(tenant, "lost");
        var loser = UUID.randomUUID();
        answers.claim(place, loser, NOW, NOW.minusSeconds(1), NOW.plusSeconds(60));
        assertThat(claim(place)).isTrue();

        answers.release(place, loser);
        answers.keep(place, loser, ANSWER, NOW.plusSeconds(60));

        assertThat(answers.find(place)).isEmpty();
        assertThat(claim(place)).as("it is held still").isFalse();
    }

    private void keep(String key, Instant expires) {
        var place = new Place(tenant, key);
        var holder = UUID.randomUUID();
        answers.claim(place, holder, NOW, NOW.plus(Duration.ofMinutes(1)), expires);
        answers.keep(place, holder, ANSWER, expires);
    }

    private boolean claim(Place place) {
        return answers.claim(place, UUID.randomUUID(), NOW, NOW.plusSeconds(60), NOW.plusSeconds(600));
    }

    private boolean isKept(String key) {
        return answers.find(new Place(tenant, key)).isPresent();
    }
}
