package org.newswatch.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessKeysTest {

    private static final Caller DESK = new Caller("key_1", "harbour-post", Set.of(Role.SUBSCRIBER));

    private final AccessKeys keys = new AccessKeys();

    @Test
    void nothingIsKnownBeforeTheTopicWasRead() {
        assertThat(keys.isWhole()).isFalse();
        assertThat(keys.find("desk")).isEmpty();
    }

    @Test
    void keyIsFoundByItsHashOnly() {
        keys.become(Map.of(AccessKeys.hash("desk"), DESK));

        assertThat(keys.isWhole()).isTrue();
        assertThat(keys.find("desk")).contains(DESK);
        assertThat(keys.find(AccessKeys.hash("desk"))).isEmpty();
    }

    @Test
    void issuedAndRevokedKeysAreWaitedFor() {
        keys.become(Map.of());
        var hash = AccessKeys.hash("desk");

        Thread.ofVirtual().start(() -> keys.issue(hash, DESK));
        assertThat(keys.awaitKnown(hash, Duration.ofSeconds(5))).isTrue();

        Thread.ofVirtual().start(() -> keys.revoke(hash));
        assertThat(keys.awaitGone(hash, Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void aTenantIsKnownAsLongAsItHasAKey() {
        keys.become(Map.of("one", DESK));
        keys.issue("two", DESK);
        keys.issue("two", DESK);

        keys.revoke("one");
        assertThat(keys.knowsTenant("harbour-post")).isTrue();
        keys.revoke("two");
        keys.revoke("two");

        assertThat(keys.knowsTenant("harbour-post")).isFalse();
    }

    @Test
    void waitingEnds() {
        assertThat(keys.awaitKnown(AccessKeys.hash("desk"), Duration.ofMillis(5)))
                .isFalse();
    }

    @Test
    void administratorHoldsEveryRole() {
        assertThat(new Caller("key_2", "default", Set.of(Role.ADMINISTRATOR)).roles())
                .containsExactlyInAnyOrderElementsOf(Role.ALL);
    }

    @Test
    void unknownRoleIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Caller("key_3", "default", Set.of("king")));
    }
}
