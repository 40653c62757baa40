package org.newswatch.gate.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void nothingIsLeftBehind() {
        try (var _ = Shown.of(Trace.begun())) {
            assertThat(MDC.getMap()).containsOnlyKeys("traceId", "spanId");
        }

        assertThat(MDC.getMap()).isEmpty();
    }

    @Test
    void whatWasShownBeforeIsShownAgain() {
        var request = Trace.begun();
        try (var _ = Shown.of(request)) {
            try (var _ = Shown.of(Trace.begun())) {
                assertThat(MDC.get("traceId")).isNotEqualTo(request.id());
            }

            assertThat(MDC.get("traceId")).isEqualTo(request.id());
            assertThat(MDC.get("spanId")).isEqualTo(request.span());
        }
    }

    @Test
    void threadsThatWaitShowEachItsOwn() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var _ = Shown.of(Trace.begun())) {
            var shown = threads.invokeAll(IntStream.range(0, 200)
                    .<Callable<Boolean>>mapToObj(i -> ShownTest::showsItsOwn)
                    .toList());

            var kept = new ArrayList<Boolean>();
            for (var one : shown) {
                kept.add(one.get());
            }
            assertThat(kept).containsOnly(true);
        }
    }

    /** Over a wait, at which a virtual thread may leave the carrier that it shares with others. */
    private static boolean showsItsOwn() throws InterruptedException {
        var mine = Trace.begun();
        try (var _ = Shown.of(mine)) {
            Thread.sleep(2);
            return mine.id().equals(MDC.get("traceId"));
        }
    }
}
