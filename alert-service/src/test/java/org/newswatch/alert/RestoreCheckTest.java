package org.newswatch.alert;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RestoreCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void lossThatIsStillToComeIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(NOW.plusSeconds(1)))
                .withMessageContaining("ALERT_RESTORE_TOLD_UNTIL")
                .withMessageContaining("2026-11-22T12:00:01Z is still to come");
    }

    @Test
    void serviceStartsAfterALossAndWithoutOne() {
        assertThatCode(() -> start(NOW)).doesNotThrowAnyException();
        assertThatCode(() -> start(null)).doesNotThrowAnyException();
    }

    private static void start(@Nullable Instant lost) {
        new RestoreCheck(() -> Optional.ofNullable(lost), () -> NOW).start(new StartupEvent());
    }
}
