package org.newswatch.bench.way;

import static java.util.Locale.ROOT;

import java.io.IOException;
import org.newswatch.bench.posts.Report;

/** Measures the whole way: its capacity (b12), how long it takes (b13) and how it works off a backlog (b14), or all on one start. */
final class Way {

    private static final int BATCH = 1_000;

    private Way() {}

    /** Arguments: which one or all, rounds, articles of a round, seconds of a round of b13, articles to warm up. */
    public static void main(String[] arguments) throws Exception {
        var which = arguments.length > 0 ? arguments[0] : "all";
        int rounds = argument(arguments, 1, 5);
        int articles = argument(arguments, 2, 6_000);
        int seconds = argument(arguments, 3, 10);
        int warmUp = argument(arguments, 4, 40_000);
        var report = new Report("way-" + which);
        report.setting("subscriptions", Readers.ALL);
        report.setting("alertsOfAnArticle", Readers.OF_AN_ARTICLE);
        report.setting("articlesBefore", warmUp);
        try (var newsroom = Newsroom.open()) {
            try {
                warmUp(newsroom, warmUp);
                if (isWanted("b12", which)) {
                    new Capacity(newsroom, report).measure(rounds, articles);
                }
                if (isWanted("b13", which)) {
                    new Delay(newsroom, report).measure(rounds, seconds);
                }
                if (isWanted("b14", which)) {
                    new Drain(newsroom, report).measure(rounds, articles);
                }
            } finally {
                report.write();
            }
        }
        System.exit(0);
    }

    private static void warmUp(Newsroom newsroom, int articles) throws IOException, InterruptedException {
        for (int done = 0; done < articles; done += BATCH) {
            double perSecond = BATCH / newsroom.flow(BATCH, Capacity.WINDOW).seconds();
            System.out.printf(ROOT, "warming up: %,.0f articles/s%n", perSecond);
        }
    }

    private static boolean isWanted(String one, String which) {
        return which.equals(one) || which.equals("all");
    }

    private static int argument(String[] arguments, int place, int usual) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : usual;
    }
}
