package org.newswatch.bench.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;

/** NDJSON lines of one size, each an article of its own; the texts are random words, the same for the same seed. */
final class Lines {

    private static final String[] SYLLABLES =
            "ba de fi go hu ka le mi no pu ra se ti vo zu cha sto bri fle dru".split(" ");
    private static final int TEXTS = 4_096;

    private final int size;
    private final String[] texts = new String[TEXTS];
    private long number;
    private final String run;

    /** @param run makes addresses that no other run has */
    Lines(int size, long seed, String run) {
        this.size = size;
        this.run = run;
        var random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            var text = new StringBuilder(size + 16);
            while (text.length() < size) {
                text.append(SYLLABLES[random.nextInt(SYLLABLES.length)])
                        .append(SYLLABLES[random.nextInt(SYLLABLES.length)])
                        .append(random.nextInt(3) == 0 ? "n " : "");
            }
            texts[i] = text.toString();
        }
    }

    /** The next line, with its end; exactly the size. */
    byte[] next() {
        long id = number++;
        var text = texts[(int) (id % TEXTS)];
        var head = "{\"url\":\"https://bulk.example/" + run + "/" + id + "\",\"title\":\"Report " + id + " "
                + text.substring(0, 40).strip()
                + "\",\"language\":\"en\",\"publishedAt\":\"2026-11-22T08:00:00Z\",\"source\":{\"name\":\"Bulk Wire\"},"
                + "\"body\":\"";
        return (head + text.substring(0, size - head.length() - 3) + "\"}\n").getBytes(UTF_8);
    }
}
