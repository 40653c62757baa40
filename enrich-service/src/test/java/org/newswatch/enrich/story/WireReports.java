package org.newswatch.enrich.story;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** As many different reports as are wanted, made of invented words, and their copies. Seeded. */
final class WireReports {

    private static final String CONSONANTS = "bcdfghjklmnprstvwz";
    private static final String VOWELS = "aeiou";
    private static final int VOCABULARY = 20_000;
    private static final int SENTENCES = 14;

    private WireReports() {}

    static String title(int event) {
        return sentence(new Random(event), 6);
    }

    /** Copies have from nine to all sentences, some with an agency before and a reference after. */
    static String copy(int event, int copy) {
        var random = new Random(1_000 + event);
        var sentences = IntStream.range(0, SENTENCES)
                .mapToObj(i -> sentence(random, 12))
                .toList();
        var text = sentences.stream().limit(SENTENCES - copy % 6).collect(Collectors.joining(" "));
        return copy % 2 == 0 ? text : "AGENCY, Tuesday - " + text + " (Source %d)".formatted(copy);
    }

    private static String sentence(Random random, int words) {
        var sentence = IntStream.range(0, words)
                .mapToObj(i -> word(random, i == 0 || random.nextInt(4) == 0))
                .collect(Collectors.joining(" "));
        return sentence + ".";
    }

    private static String word(Random random, boolean capital) {
        var invented = new Random(random.nextInt(VOCABULARY));
        var word = IntStream.range(0, 4)
                .mapToObj(i -> letter(invented, CONSONANTS) + letter(invented, VOWELS))
                .collect(Collectors.joining());
        return capital ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
    }

    private static String letter(Random random, String letters) {
        return String.valueOf(letters.charAt(random.nextInt(letters.length())));
    }
}
