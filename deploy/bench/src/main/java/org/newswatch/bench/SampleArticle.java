package org.newswatch.bench;

import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A made-up article of the length of a wire report, unlike every other. */
public final class SampleArticle {

    private static final String[] SYLLABLES =
            "ba de fi go hu ka le mi no pu ra se ti vo zu cha sto bri fle dru".split(" ");
    private static final int WORDS = 350;

    private SampleArticle() {}

    /** The same article for the same run and number, with the word zirconium in it. */
    public static Map<String, Object> of(String run, int number) {
        var random = new Random(run.hashCode() * 31L + number);
        var words = random.ints(WORDS, 0, SYLLABLES.length * SYLLABLES.length)
                .mapToObj(word -> SYLLABLES[word / SYLLABLES.length] + SYLLABLES[word % SYLLABLES.length] + "n")
                .collect(Collectors.joining(" "));
        return Map.of(
                "url",
                url(run, number),
                "title",
                "Report " + number + " from " + words.substring(0, 30),
                "body",
                words + " zirconium.",
                "language",
                "en",
                "source",
                Map.of("name", "Quarry Gazette", "url", "https://quarry-gazette.example"));
    }

    static String url(String run, int number) {
        return "https://quarry-gazette.example/" + run + "/" + number;
    }
}
