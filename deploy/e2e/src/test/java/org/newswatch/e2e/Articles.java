package org.newswatch.e2e;

import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Made-up articles, each a story of its own. */
final class Articles {

    /** The word that the articles with an even number carry, and nothing else does. */
    static final String KEYWORD = "zirconium";

    private static final String[] SYLLABLES =
            "ba de fi go hu ka le mi no pu ra se ti vo zu cha sto bri fle dru".split(" ");

    private Articles() {}

    static Map<String, Object> article(String run, int number) {
        var random = new Random(run.hashCode() * 31L + number);
        var words = random.ints(80, 0, SYLLABLES.length * SYLLABLES.length)
                .mapToObj(word -> SYLLABLES[word / SYLLABLES.length] + SYLLABLES[word % SYLLABLES.length] + "n")
                .collect(Collectors.joining(" "));
        var keyword = isMatching(number) ? KEYWORD : "granite";
        return Map.of(
                "url",
                url(run, number),
                "title",
                "Report " + number + " on " + keyword + " from " + words.substring(0, 30),
                "body",
                words + " " + keyword + ".",
                "language",
                "en",
                "source",
                Map.of("name", "Quarry Gazette", "url", "https://quarry-gazette.example"));
    }

    static String url(String run, int number) {
        return "https://quarry-gazette.example/" + run + "/" + number;
    }

    static boolean isMatching(int number) {
        return number % 2 == 0;
    }
}
