package org.newswatch.bench.enrich;

import static java.util.Locale.ROOT;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newswatch.bench.enrich.LabelledArticles.Text;

/**
 * B5: processor time of one article's analysis, against a language detector and one Aho-Corasick pass called directly; in one
 * thread, in turn.
 */
final class AnalysisCost {

    /** Rounds until the compiler is done with all of it, on a loaded machine too. */
    private static final int WARM_UP = 60;

    private final List<Text> texts = LabelledArticles.read();
    private final Map<String, Contender> contenders = new LinkedHashMap<>();
    private final Map<String, List<Double>> micros = new LinkedHashMap<>();
    private long found;

    private AnalysisCost() {
        var words = new RuleWords();
        var ours = Contender.detector();
        var openNlp = Contender.openNlp();
        contenders.put("detector", ours);
        contenders.put("OpenNLP", openNlp);
        contenders.put("Aho-Corasick", words::count);
        contenders.put("detector + Aho-Corasick", text -> ours.read(text) + words.count(text));
        contenders.put("OpenNLP + Aho-Corasick", text -> openNlp.read(text) + words.count(text));
        contenders.putAll(Contender.ofTheService());
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        new AnalysisCost().measure(rounds);
    }

    private void measure(int rounds) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            contenders.values().forEach(this::micros);
        }
        for (int i = 0; i < rounds; i++) {
            contenders.forEach((name, contender) ->
                    micros.computeIfAbsent(name, any -> new ArrayList<>()).add(micros(contender)));
        }
        micros.forEach((name, laps) -> System.out.printf(
                ROOT,
                "%-24s %7.1f µs of processor per article (%.1f–%.1f)%n",
                name,
                median(name),
                laps.stream().min(Double::compare).orElseThrow(),
                laps.stream().max(Double::compare).orElseThrow()));
        for (var baseline : List.of("detector + Aho-Corasick", "OpenNLP + Aho-Corasick")) {
            System.out.printf(ROOT, "whole / (%s) = %.2f%n", baseline, median("whole") / median(baseline));
        }
        var result = new LinkedHashMap<String, Object>();
        result.put("measured", "processor time of one article's analysis, one thread, microseconds");
        result.put("articles", texts.size());
        result.put(
                "characters",
                texts.stream()
                        .mapToInt(text -> text.title().length() + text.body().length())
                        .sum());
        result.put("found", found);
        result.put("laps", micros);
        System.out.println("raw: " + RawResult.write("enrich-analysis", result));
    }

    private double micros(Contender contender) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (var text : texts) {
            found += contender.read(text);
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e3 / texts.size();
    }

    private double median(String name) {
        var sorted = requireNonNull(micros.get(name)).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
