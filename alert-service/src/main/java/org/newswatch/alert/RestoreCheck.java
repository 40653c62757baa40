package org.newswatch.alert;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.InstantSource;

/** Refuses to start with a loss that is still to come: until then mail and chats would be kept as suppressed without a word. */
@Singleton
class RestoreCheck {

    private final RestoreConfig restore;
    private final InstantSource clock;

    RestoreCheck(RestoreConfig restore, InstantSource clock) {
        this.restore = restore;
        this.clock = clock;
    }

    /** Before anything is matched or sent. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        var now = clock.instant();
        restore.toldUntil().filter(lost -> lost.isAfter(now)).ifPresent(lost -> {
            throw new IllegalStateException(
                    "ALERT_RESTORE_TOLD_UNTIL is when the former database was lost, and %s is still to come: it is %s"
                            .formatted(lost, now));
        });
    }
}
