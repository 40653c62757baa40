package org.newswatch.ingest.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.ingest.FeedServer;
import org.newswatch.ingest.IngestTest;
import org.newswatch.ingest.Publisher;
import org.newswatch.ingest.feed.FeedDocument;

@IngestTest
class HealthMetricsTest {

    @Inject
    DataSource database;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicReference<@Nullable Exception> trouble = new AtomicReference<>();
    private HealthMetrics metrics;

    @BeforeEach
    void everyMoment() {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(HealthConfig.class)
                .withDefaultValues(Map.of("ingest.health.count-every", "20ms"))
                .build()
                .getConfigMapping(HealthConfig.class);
        metrics = new HealthMetrics(mayFail(), config, registry);
    }

    @AfterEach
    void stop() {
        metrics.stop(new ShutdownEvent());
    }

    @Test
    void feedThatIsPausedIsCountedAsPaused() throws Exception {
        metrics.start(new StartupEvent());
        await().until(() -> feeds("paused") >= 0);
        double before = feeds("paused");
        try (var site = new FeedServer()) {
            var desk = Publisher.ofNewTenant();
            var feed = desk.subscribed(site.put("/counted", "application/rss+xml", FeedDocument.rss("")));

            desk.patch(feed, "{'status': 'paused'}").statusCode(200);

            await().untilAsserted(() -> assertThat(feeds("paused")).isEqualTo(before + 1));
            desk.delete("/v1/feeds/" + feed).statusCode(204);
            await().untilAsserted(() -> assertThat(feeds("paused")).isEqualTo(before));
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {SQLException.class, IllegalStateException.class})
    void whileTheDatabaseIsInTroubleThereIsNoFigureAndThenThereIsAgain(Class<? extends Exception> kind)
            throws Exception {
        metrics.start(new StartupEvent());
        await().until(() -> feeds("learning") >= 0);

        trouble.set(kind.getConstructor(String.class).newInstance("away"));
        await().untilAsserted(() -> assertThat(feeds("learning")).isNaN());

        trouble.set(null);
        await().until(() -> feeds("learning") >= 0);
    }

    private double feeds(String status) {
        return registry.get("newswatch.health.feeds")
                .tag("status", status)
                .gauge()
                .value();
    }

    private DataSource mayFail() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    var failure = trouble.get();
                    if (failure != null) {
                        throw failure;
                    }
                    try {
                        return method.invoke(database, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
