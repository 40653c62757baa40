package org.newswatch.bench.subscriptions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.newswatch.bench.percolator.news.Article;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.bench.posts.Grounds;
import org.newswatch.bench.posts.Report;
import org.newswatch.local.ProjectFolder;

/**
 * The packaged alert-service with a thousand, a hundred thousand, a million subscriptions: how long it loads them, what they take of
 * its heap, articles a second, the time of a lone article, and how soon a change counts.
 */
final class ManySubscriptions {

    private static final int TENANTS = 10;

    /** Those whose matches stay when matches are held constant. */
    private static final int ALWAYS = 1_000;

    private static final int ARTICLES = 500;

    /** Subscriptions that are made over the API too, to see that the copied ones are the same. */
    private static final int COMPARED = 20;

    private static final int WARM_UP = 3;
    private static final int LATE = 100;
    private static final int FOLLOWED = 100;

    /** New queries have numbers from here on. */
    private static final int LATER = 2_000_000;

    private final News news = new News(News.SEED);
    private final List<Article> articles = news.articles(0, ARTICLES);
    private final InMemory memory = new InMemory(news);
    private final Report report = new Report("subscriptions");
    private final Grounds grounds;
    private final Path jar;
    private final int rounds;
    private final int loads;
    private int later = LATER;

    private ManySubscriptions(Grounds grounds, Path jar, int rounds) {
        this.grounds = grounds;
        this.jar = jar;
        this.rounds = rounds;
        this.loads = (rounds + 1) / 2;
    }

    /** Arguments: {@code --quick} for two rounds instead of five and small sizes, then sizes, growing. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        var sizes = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .mapToInt(Integer::parseInt)
                .toArray();
        var project = ProjectFolder.find();
        var built = project.root().resolve("alert-service/target/quarkus-app/quarkus-run.jar");
        var jar = Path.of(System.getProperty("alert", built.toString()));
        try (var grounds = new Grounds(project)) {
            var standard = quick ? new int[] {1_000, 10_000} : new int[] {1_000, 100_000, 1_000_000};
            new ManySubscriptions(grounds, jar, quick ? 2 : 5).run(sizes.length == 0 ? standard : sizes);
        }
        System.exit(0);
    }

    private void run(int... sizes) throws Exception {
        report.setting("heap", AlertService.HEAP);
        Subscribers subscribers;
        var posted = new ArrayList<String>();
        try (var service = AlertService.start(jar, grounds)) {
            service.awaitLoaded();
            subscribers = new Subscribers(service.address(), TENANTS);
            for (int number = 0; number < COMPARED; number++) {
                posted.add(subscribers.subscribe(
                        service.address(), news.subscription(number).query()));
            }
        }
        try (subscribers;
                var stored = new StoredSubscriptions(grounds.database("alert"), news)) {
            int filled = 0;
            for (int size : sizes) {
                stored.copy(filled, size, subscribers.tenants());
                filled = size;
                for (int number = 0; number < COMPARED; number++) {
                    stored.requireSame(posted.get(number), number);
                }
                at(size, stored, subscribers);
            }
        }
        report.write();
    }

    private void at(int size, StoredSubscriptions stored, Subscribers subscribers) throws Exception {
        System.out.printf("%,d subscriptions%n", size);
        var figures = new Figures(report, size);
        figures.add("s to store in a percolator alone", memory.grow(size));
        for (int load = 1; load < loads; load++) {
            figures.add("s to read by plain JDBC", stored.secondsToRead());
            try (var service = AlertService.start(jar, grounds)) {
                load(service, figures);
            }
        }
        figures.add("s to read by plain JDBC", stored.secondsToRead());
        try (var service = AlertService.start(jar, grounds);
                var enriched = new EnrichedNews(grounds.bootstrapServers(), articles);
                var through = new StoredArticles(grounds.database("alert"))) {
            load(service, figures);
            measure(size, new Measured(grounds, figures, service, enriched, through, articles), stored, subscribers);
        }
    }

    private static void load(AlertService service, Figures figures) throws Exception {
        figures.add("s from start to loaded", service.awaitLoaded());
        figures.add("s of processor until loaded", service.cpu().seconds());
        figures.add("MB of heap after a collection", service.heapAfterCollection() / 1e6);
    }

    private void measure(int size, Measured measured, StoredSubscriptions stored, Subscribers subscribers)
            throws Exception {
        int lap = Measured.lap(size);
        measured.warmUp(lap, WARM_UP);
        measured.latency("", LATE);
        var changing = measured.follow(subscribers, later, FOLLOWED);
        later += FOLLOWED;
        for (int round = 0; round < rounds; round++) {
            measured.throughput("", lap, memory);
            try (var changes = Changes.start(grounds.database("alert"), news, changing, later)) {
                measured.throughput("100 changes/s: ", lap, memory);
                later = changes.stop();
            }
        }
        if (size > ALWAYS) {
            withMatchesHeld(measured, stored);
        }
    }

    /** All that is true of an article is paused but the first thousand. */
    private void withMatchesHeld(Measured measured, StoredSubscriptions stored) throws Exception {
        var paused = memory.matching(articles, ALWAYS);
        measured.pause(stored, paused);
        memory.remove(paused);
        measured.latency("same matches: ", LATE);
        for (int round = 0; round < rounds; round++) {
            measured.throughput("same matches: ", Measured.lap(ALWAYS), memory);
        }
        memory.add(paused);
        stored.pause(new BitSet());
    }
}
