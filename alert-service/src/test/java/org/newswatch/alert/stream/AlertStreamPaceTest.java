package org.newswatch.alert.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.raise.Cursor;

/** A stream whose client takes what was written when the test says so. */
class AlertStreamPaceTest {

    private static final Buffer BATCH = Buffer.buffer(new byte[100 * 1024]);

    private final Deque<Promise<Void>> written = new ArrayDeque<>();
    private final OnTheWay toAll = new OnTheWay();
    private final AlertStream stream =
            new AlertStream(fake(SseEventSink.class), fake(HttpServerResponse.class), toAll, Cursor.START);

    @Test
    void littleMayBeOnItsWayBeforeAClientFallsBehind() {
        assertThat(stream.keepsUp(() -> Cursor.START)).isTrue();

        assertThat(stream.fallsBehind(Cursor.START, BATCH, at(1))).isFalse();
        assertThat(stream.fallsBehind(at(1), BATCH, at(2))).isFalse();
        assertThat(stream.fallsBehind(at(2), BATCH, at(3))).as("300 KB").isTrue();

        assertThat(written).hasSize(2);
        assertThat(stream.seen()).isEqualTo(at(2));
    }

    @Test
    void clientThatTakesWhatWasWrittenKeepsUp() {
        assertThat(stream.keepsUp(() -> Cursor.START)).isTrue();
        for (int batch = 0; batch < 10; batch++) {
            assertThat(stream.fallsBehind(at(batch), BATCH, at(batch + 1))).isFalse();
            written.remove().complete();
        }
    }

    @Test
    void clientThatTakesNothingIsStuck() {
        assertThat(stream.isStuck(Duration.ZERO)).as("nothing is on its way").isFalse();
        assertThat(stream.keepsUp(() -> Cursor.START)).isTrue();

        assertThat(stream.fallsBehind(Cursor.START, BATCH, at(1))).isFalse();

        assertThat(stream.isStuck(Duration.ofHours(1))).isFalse();
        assertThat(stream.isStuck(Duration.ZERO)).isTrue();
        written.remove().complete();
        assertThat(stream.isStuck(Duration.ZERO)).isFalse();
    }

    @Test
    void whereMuchIsOnItsWayToOthersOneBatchIsEnough() {
        assertThat(stream.keepsUp(() -> Cursor.START)).isTrue();
        toAll.add(64 << 20);

        assertThat(stream.fallsBehind(Cursor.START, BATCH, at(1))).isFalse();
        assertThat(stream.fallsBehind(at(1), BATCH, at(2))).isTrue();
    }

    private static Cursor at(int place) {
        return place == 0 ? Cursor.START : new Cursor(1, place);
    }

    private <T> T fake(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> {
            if (!method.getName().equals("write")) {
                throw new UnsupportedOperationException(method.getName());
            }
            var promise = Promise.<Void>promise();
            written.add(promise);
            return promise.future();
        }));
    }
}
