package org.newswatch.alert.preview;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.newswatch.alert.preview.Tally.Finding;
import org.newswatch.alert.recent.RecentArticle;
import org.newswatch.alert.recent.RecentArticles;
import org.newswatch.alert.recent.RecentConfig;

/** Goes back through the recent articles, page by page, as far as time and number allow. */
@ApplicationScoped
class Lookback {

    private static final int PAGE = 200;

    private final RecentArticles recent;
    private final Duration window;
    private final PreviewConfig config;
    private final InstantSource clock;
    private final ExecutorService threads;

    Lookback(RecentArticles recent, RecentConfig window, PreviewConfig config, InstantSource clock) {
        this.recent = recent;
        this.window = window.window();
        this.config = config;
        this.clock = clock;
        int cores = Runtime.getRuntime().availableProcessors();
        this.threads = Executors.newFixedThreadPool(
                config.threads() > 0 ? config.threads() : Math.max(1, cores / 2),
                Thread.ofPlatform().daemon().name("preview-", 0).factory());
    }

    /** The oldest time that can be looked back to. */
    Instant start() {
        return clock.instant().minus(window);
    }

    /**
     * Whether all was looked at that is kept.
     *
     * @param findings gets what comes of each article, the newest first
     */
    boolean through(Function<RecentArticle, Finding> look, Tally findings) throws InterruptedException {
        long deadline = System.nanoTime() + config.budget().toNanos();
        BooleanSupplier late = () -> System.nanoTime() > deadline;
        var since = start();
        for (long before = Long.MAX_VALUE; ; ) {
            int limit = Math.min(PAGE, config.articles() - findings.articles());
            if (late.getAsBoolean() || limit <= 0) {
                return recent.before(before, since, 1).isEmpty();
            }
            var page = recent.before(before, since, limit);
            if (page.isEmpty()) {
                return true;
            }
            for (var finding : look(page, look, late)) {
                if (finding.isEmpty()) {
                    return false;
                }
                findings.add(finding.get());
            }
            before = page.getLast().seq();
        }
    }

    /** In the order of the page; nothing for those that it was too late for. */
    private List<Optional<Finding>> look(
            List<RecentArticle> page, Function<RecentArticle, Finding> look, BooleanSupplier late)
            throws InterruptedException {
        var looks = page.stream()
                .<Callable<Optional<Finding>>>map(
                        article -> () -> late.getAsBoolean() ? Optional.empty() : Optional.of(look.apply(article)))
                .toList();
        var findings = new ArrayList<Optional<Finding>>();
        for (var done : threads.invokeAll(looks)) {
            try {
                findings.add(done.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a recent article can't be looked at", e.getCause());
            }
        }
        return findings;
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
