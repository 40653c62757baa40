package org.newswatch.bench.subscriptions;

import java.util.Locale;
import org.newswatch.bench.posts.Report;

/** The figures of one number of subscriptions, under names that begin with it; each is shown as it is taken. */
record Figures(Report report, int size) {

    void add(String name, double value) {
        var whole = String.format(Locale.ROOT, "%,d: %s", size, name);
        report.figure(whole, value);
        System.out.printf(Locale.ROOT, "  %s %.3f%n", whole, value);
    }
}
