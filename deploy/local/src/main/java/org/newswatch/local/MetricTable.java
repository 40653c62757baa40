package org.newswatch.local;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The metrics as {@code deploy/kubernetes/METRICS.md} promises them: its rows of six columns are metrics of ours, those of three families of what we
 * build on, told by how their names begin.
 */
public record MetricTable(List<Metric> metrics, List<Family> families) {

    private static final String OURS = "newswatch_";
    private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+(?: \\S+)?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\",?");
    private static final Pattern PARTS = Pattern.compile("_(bucket|count|sum|max)$");

    /** What a row promises. */
    public record Metric(String name, String type, Set<String> labels, String unit, String service, String answers) {}

    /** What a row about others says; one or more services have it. */
    public record Family(String prefix, Set<String> services) {}

    public static MetricTable read(ProjectFolder project) {
        var metrics = new ArrayList<Metric>();
        var families = new ArrayList<Family>();
        try {
            for (var line : Files.readAllLines(project.root().resolve("deploy/kubernetes/METRICS.md"))) {
                var cells = Arrays.stream(line.split("\\|", -1))
                        .map(cell -> cell.replace("`", "").strip())
                        .toList();
                if (cells.size() == 8 && cells.get(1).startsWith(OURS)) {
                    metrics.add(new Metric(
                            cells.get(1), cells.get(2), words(cells.get(3)), cells.get(4), cells.get(5), cells.get(6)));
                } else if (cells.size() == 5 && cells.get(1).endsWith("_*")) {
                    families.add(new Family(cells.get(1).replace("*", ""), words(cells.get(2))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MetricTable(List.copyOf(metrics), List.copyOf(families));
    }

    /** Where a service's metrics and its rows differ, in sentences; none when they agree. */
    public List<String> differences(String service, String exposition) {
        var shown = shown(exposition);
        var promised = metrics.stream()
                .filter(metric -> metric.service().equals(service))
                .collect(toMap(Metric::name, metric -> metric.type() + " " + metric.labels()));
        var differences = new ArrayList<String>();
        promised.forEach((name, row) -> {
            if (!row.equals(shown.get(name))) {
                differences.add(name + " is promised as " + row + " and shown as " + shown.get(name));
            }
        });
        var begun = families.stream()
                .filter(family -> family.services().contains(service))
                .map(Family::prefix)
                .toList();
        shown.keySet().stream()
                .filter(name -> !promised.containsKey(name) && begun.stream().noneMatch(name::startsWith))
                .forEach(name -> differences.add(name + " is shown, as " + shown.get(name) + ", and not promised"));
        begun.stream()
                .filter(prefix -> shown.keySet().stream().noneMatch(name -> name.startsWith(prefix)))
                .forEach(prefix -> differences.add("nothing is shown whose name begins with " + prefix));
        return differences;
    }

    /** Whether a name that a rule or a dashboard asks for is one of these, or a part of one. */
    public boolean has(String name) {
        var whole = PARTS.matcher(name).replaceFirst("");
        return metrics.stream()
                        .anyMatch(metric ->
                                metric.name().equals(name) || metric.name().equals(whole))
                || families.stream().anyMatch(family -> name.startsWith(family.prefix()));
    }

    /** Type and labels by name; what a timer shows as its longest is a part of it. */
    private static Map<String, String> shown(String exposition) {
        var types = new TreeMap<String, String>();
        var labels = new TreeMap<String, Set<String>>();
        for (var line : exposition.lines().toList()) {
            var type = TYPE.matcher(line);
            var sample = SAMPLE.matcher(line);
            if (type.matches()) {
                types.put(named(type.group(1), type.group(2)), type.group(2));
            } else if (!line.startsWith("#") && sample.matches()) {
                var name = types.containsKey(sample.group(1))
                        ? sample.group(1)
                        : PARTS.matcher(sample.group(1)).replaceFirst("");
                labels.computeIfAbsent(name, none -> new TreeSet<>()).addAll(labels(sample.group(2)));
            }
        }
        types.keySet()
                .removeIf(name -> name.endsWith("_max")
                        && types.containsKey(PARTS.matcher(name).replaceFirst("")));
        var shown = new TreeMap<String, String>();
        types.forEach((name, type) -> shown.put(name, type + " " + labels.getOrDefault(name, Set.of())));
        return shown;
    }

    /** The newer of the two formats leaves out how the samples of a counter end. */
    private static String named(String family, String type) {
        return type.equals("counter") && !family.endsWith("_total") ? family + "_total" : family;
    }

    private static Set<String> labels(String text) {
        var labels = new TreeSet<String>();
        if (text != null) {
            LABEL.matcher(text).results().map(label -> label.group(1)).forEach(labels::add);
        }
        labels.removeAll(Set.of("le", "quantile"));
        return labels;
    }

    private static Set<String> words(String cell) {
        var words = new TreeSet<String>();
        Arrays.stream(cell.split("[, ]+")).filter(word -> !word.isEmpty()).forEach(words::add);
        return words;
    }
}
