package org.newswatch.bench.languages;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newswatch.local.ProjectFolder;

/** Asks every detector about every text: right answers first, then speed, in turn, on one thread that is warm. */
final class Languages {

    private static final double WARM_UP_SECONDS = 4;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Languages() {}

    /** Arguments: rounds, seconds of each. */
    public static void main(String[] arguments) throws IOException {
        var rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1;
        var project = ProjectFolder.find().root();
        var shared = Path.of(System.getProperty(
                "newswatch.shared", project.resolve("../shared").toString()));
        var contenders = List.of(new Ours(), new OpenNlp(), new Optimaize(), new Lingua(true), new Lingua(false));
        var results = new Results(rounds, seconds);
        for (var set : Samples.read(project, shared).entrySet()) {
            for (var contender : contenders) {
                results.right(set.getKey(), contender.name(), right(contender, set.getValue()));
                pass(contender, set.getValue(), WARM_UP_SECONDS);
            }
            for (var round = 0; round < rounds; round++) {
                for (var contender : contenders) {
                    results.speed(set.getKey(), contender.name(), pass(contender, set.getValue(), seconds));
                }
            }
        }
        results.write();
    }

    private static Map<String, Right> right(Contender contender, List<Sample> samples) {
        var right = new TreeMap<String, Right>();
        for (var sample : samples) {
            var found = contender.languageOf(sample).equals(sample.language());
            right.merge(sample.line(), new Right(found ? 1 : 0, 1), Right::plus);
        }
        return right;
    }

    /** Reads all texts, again and again, for so many seconds. */
    private static Speed pass(Contender contender, List<Sample> samples, double seconds) {
        var texts = 0;
        var answered = 0;
        var cpu = MACHINE.getProcessCpuTime();
        var start = System.nanoTime();
        while (System.nanoTime() - start < seconds * 1e9) {
            for (var sample : samples) {
                answered += contender.languageOf(sample).isEmpty() ? 0 : 1;
            }
            texts += samples.size();
        }
        var elapsed = (System.nanoTime() - start) / 1e9;
        if (answered != texts) {
            throw new IllegalStateException(contender.name() + " answered " + answered + " of " + texts);
        }
        return new Speed(texts / elapsed, (MACHINE.getProcessCpuTime() - cpu) / 1e3 / texts);
    }
}
