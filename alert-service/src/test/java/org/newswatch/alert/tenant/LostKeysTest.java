package org.newswatch.alert.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Service;
import org.newswatch.gate.AccessKeys;
import org.newswatch.gate.Role;

/** Keys that are on the topic and in no row, as after a restore. */
@Service
class LostKeysTest {

    @Inject
    AdministratorKey administrator;

    @Inject
    IssuedKeys keys;

    @Inject
    KeyProducer topic;

    @Inject
    AnnouncedKeys announced;

    @Inject
    KeyAnnouncements announcements;

    private String issued;
    private AccessKey lost;
    private AccessKey later;

    @BeforeEach
    void subscriber() {
        issued = Api.newSubscriber();
    }

    @AfterEach
    void withdraw() {
        announcements.revoked(List.of(lost, later));
    }

    @Test
    void keysThatTheRestoredTableDoesNotKnowAreWithdrawnAndNoOthers() throws Exception {
        var loss = announceAround();

        start(loss);

        assertThat(isGood(lost.hash)).isFalse();
        assertThat(isGood(later.hash)).isTrue();
        assertThat(isGood(AccessKeys.hash(issued))).isTrue();
        assertThat(isGood(AccessKeys.hash(Api.ADMINISTRATOR))).isTrue();
    }

    @Test
    void whereNothingWasRestoredTheTopicKeepsWhatItHas() throws Exception {
        announceAround();

        start(null);

        assertThat(isGood(lost.hash)).isTrue();
    }

    /** A key before the loss and one after it; when it was lost. */
    private Instant announceAround() throws InterruptedException {
        lost = unstored();
        announcements.issued(List.of(lost));
        Thread.sleep(2);
        var loss = Instant.now();
        later = unstored();
        announcements.issued(List.of(later));
        return loss;
    }

    private void start(@Nullable Instant toldUntil) throws Exception {
        new KeysAtStart(administrator, keys, topic, announced, announcements, () -> Optional.ofNullable(toldUntil))
                .announceOnce();
    }

    private static AccessKey unstored() {
        return new AccessKey(
                Tenant.DEFAULT, "lost", BearerKey.random(), List.of(Role.SUBSCRIBER), false, Instant.now());
    }

    private static boolean isGood(String hash) {
        var values = new HashMap<String, byte[]>();
        Broker.read(AccessKeys.TOPIC).forEach(record -> values.put(record.key(), record.value()));
        return values.get(hash) != null;
    }
}
