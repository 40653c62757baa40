package org.newswatch.bench.deliveries;

import java.util.List;
import org.newswatch.local.ProjectFolder;

/** Runs what is named first, with the numbers that follow. */
final class Deliveries {

    private Deliveries() {}

    /** Arguments: b8 or b9, rounds, receivers, deliveries to each; or b10, rounds, events, clients. */
    public static void main(String[] arguments) throws Exception {
        var project = ProjectFolder.find();
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "b8" ->
                new Webhooks(number(arguments, 1, 7), number(arguments, 2, 500), number(arguments, 3, 80)).run(project);
            case "b9" ->
                new Isolation(number(arguments, 1, 5), number(arguments, 2, 500), number(arguments, 3, 80))
                        .run(project);
            case "b10" ->
                new Streaming(number(arguments, 1, 5), number(arguments, 2, 400_000), clients(arguments)).run(project);
            default -> throw new IllegalArgumentException("name one of b8, b9, b10");
        }
        System.exit(0);
    }

    private static List<Integer> clients(String[] arguments) {
        return arguments.length > 3 ? List.of(number(arguments, 3, 0)) : List.of(100, 1_000, 5_000);
    }

    private static int number(String[] arguments, int at, int usual) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : usual;
    }
}
