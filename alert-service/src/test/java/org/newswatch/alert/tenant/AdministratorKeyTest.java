package org.newswatch.alert.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;

@Service
class AdministratorKeyTest {

    @Inject
    IssuedKeys keys;

    @Test
    void newOneReplacesTheOldAndTheOldMayComeBack() {
        agree("nw_another-administrator-of-the-alert-service");
        var first = keys.configured();

        agree(Api.ADMINISTRATOR);
        var second = keys.configured();

        assertThat(first).hasSize(1).extracting(key -> key.prefix).containsExactly("nw_another-");
        assertThat(second)
                .hasSize(1)
                .extracting(key -> key.hash)
                .containsExactly(new BearerKey(Api.ADMINISTRATOR).hash());
        assertThat(keys.revoked()).extracting(key -> key.hash).contains(first.getFirst().hash);
    }

    @Test
    void withoutOneTheServiceSaysWhatToSet() {
        assertThatIllegalStateException()
                .isThrownBy(() -> agree(" "))
                .withMessageStartingWith("set NEWSWATCH_ADMIN_KEY to the administrator's key");
    }

    private void agree(String configured) {
        var key = new AdministratorKey(Optional.of(configured), keys, InstantSource.system());
        QuarkusTransaction.requiringNew().run(key::agree);
    }
}
