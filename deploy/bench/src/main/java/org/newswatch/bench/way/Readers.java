package org.newswatch.bench.way;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Who follows what: each reader a person's name. The text of an article says which readers it is for, so that what must be delivered
 * is known without a matcher.
 */
final class Readers {

    /** So many subscriptions. */
    static final int ALL = 1_000;

    /** So many of them each article is for. */
    static final int OF_AN_ARTICLE = 3;

    private static final String[] GIVEN =
            "Adalbert Bertrand Casimir Desmond Edmund Florian Gilbert Hubert Ignat Jonathan Konrad Leonard".split(" ");
    private static final String[] SYLLABLES = "ba de fi go hu ka le mi no pu ra se ti vo zu".split(" ");

    private Readers() {}

    /** The readers that the article with this number is for, all different. */
    static int[] of(int article) {
        var random = new SplittableRandom(article);
        var readers = random.ints(0, ALL).distinct().limit(OF_AN_ARTICLE).toArray();
        Arrays.sort(readers);
        return readers;
    }

    /** The name that a reader follows, which nobody else follows. */
    static String name(int reader) {
        return given(reader) + " " + surname(reader);
    }

    /** One of four kinds of queries that are true of an article with the name in it, and of no other. */
    static String query(int reader) {
        return switch (reader % 4) {
            case 0 -> "\"" + name(reader) + "\"";
            case 1 -> given(reader) + " AND " + surname(reader);
            case 2 ->
                "(" + surname(reader) + " OR " + surname(reader + ALL) + ") AND " + given(reader) + " NOT title:"
                        + surname(reader);
            default -> "\"" + name(reader) + "\" OR \"" + given(reader) + " " + surname(reader + ALL) + "\"";
        };
    }

    private static String given(int reader) {
        return GIVEN[reader % GIVEN.length];
    }

    private static String surname(int number) {
        int syllables = SYLLABLES.length;
        var word = "x" + SYLLABLES[number / syllables / syllables] + SYLLABLES[number / syllables % syllables]
                + SYLLABLES[number % syllables] + "rtz";
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
