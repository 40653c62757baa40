package org.newswatch.e2e.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newswatch.local.Client;

/** What was seen, said at once and written down at the end: a table for readers and the figures for programs. */
final class Report {

    private static final String HEAD = """
        | done meanwhile | took s | acknowledged | alerts expected | delivered | lost | visible duplicates | unexpected \
        | 5xx or no answer | refused twice in a row |
        |---|---|---|---|---|---|---|---|---|---|
        """;

    private final Path folder;
    private final List<String> steps = new ArrayList<>();
    private final List<Round.Figures> rounds = new ArrayList<>();
    private boolean green = true;

    Report(Path folder) {
        this.folder = folder;
    }

    /** Whether all was as promised so far. */
    boolean isGreen() {
        return green;
    }

    /** Does something and says how long it took, and whether it was done. What fails is written down: the rest may say more. */
    boolean step(String name, Round.Action action) throws InterruptedException {
        long began = System.nanoTime();
        var done = true;
        var end = "done";
        try {
            action.run();
        } catch (IOException | RuntimeException e) {
            green = false;
            done = false;
            end = "FAILED, " + e.getMessage();
        }
        steps.add(String.format(Locale.ROOT, "%s: %s after %.0f s", name, end, (System.nanoTime() - began) / 1e9));
        System.out.println(steps.getLast());
        return done;
    }

    /**
     * Takes a round down.
     *
     * @param unnoticed whether a client that tries again once must not have noticed
     */
    void round(Round.Figures figures, boolean unnoticed) {
        rounds.add(figures);
        var asPromised = figures.verdict().isFlawless() && (!unnoticed || figures.refusedTwice() == 0);
        green &= asPromised;
        System.out.println((asPromised ? "" : "NOT AS PROMISED ") + row(figures).strip());
        if (!figures.verdict().isFlawless()) {
            System.out.println(figures.verdict());
        }
    }

    void write() throws IOException {
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var name = "cluster-" + at.toString().replaceAll("[-:]", "");
        var table = new StringBuilder(
                "Installed and exercised on Kubernetes 1.20.2, one node, %s; operators, enforcement of ".formatted(at)
                        + "NetworkPolicy and autoscaling not exercised.\n\n");
        steps.forEach(step -> table.append("- ").append(step).append('\n'));
        table.append('\n').append(HEAD);
        rounds.forEach(figures -> table.append(row(figures)));
        Files.writeString(folder.resolve(name + ".md"), table);
        Files.writeString(
                folder.resolve(name + ".json"),
                Client.JSON
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Map.of(
                                "kubernetes",
                                "1.20.2",
                                "at",
                                at.toString(),
                                "steps",
                                steps,
                                "rounds",
                                rounds.stream().map(Report::plain).toList())));
        System.out.println(table);
    }

    private static Map<String, Object> plain(Round.Figures figures) {
        var verdict = figures.verdict();
        return Map.of(
                "name", figures.name(),
                "tookSeconds", figures.took(),
                "acknowledged", verdict.acknowledged(),
                "expected", verdict.expected(),
                "delivered", verdict.delivered(),
                "lost", verdict.lost().size(),
                "duplicates", verdict.duplicates().size(),
                "unexpected", verdict.unexpected().size(),
                "answers", figures.answers(),
                "refusedTwice", figures.refusedTwice());
    }

    private static String row(Round.Figures figures) {
        var verdict = figures.verdict();
        long failed = figures.answers().entrySet().stream()
                .filter(answer -> answer.getKey() == 0 || answer.getKey() >= 500)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %d | %d | %d | %d | %d | %d | %d | %d |%n",
                figures.name(),
                figures.took(),
                verdict.acknowledged(),
                verdict.expected(),
                verdict.delivered(),
                verdict.lost().size(),
                verdict.duplicates().size(),
                verdict.unexpected().size(),
                failed,
                figures.refusedTwice());
    }
}
