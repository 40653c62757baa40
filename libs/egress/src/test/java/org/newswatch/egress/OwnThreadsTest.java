package org.newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class OwnThreadsTest {

    /** As that is in which loggers keep the trace. */
    private static final InheritableThreadLocal<String> SHOWN = new InheritableThreadLocal<>();

    @Test
    void nothingIsInheritedOfWhoeverWasThereFirst() throws Exception {
        SHOWN.set("a trace");
        try (var threads = Executors.newCachedThreadPool(OwnThreads.named("own-"))) {
            assertThat(threads.submit(SHOWN::get).get()).isNull();
            assertThat(threads.submit(() -> Thread.currentThread().getContextClassLoader())
                            .get())
                    .isSameAs(OwnThreads.class.getClassLoader());
        } finally {
            SHOWN.remove();
        }
    }
}
