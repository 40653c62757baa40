package org.newswatch.e2e.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The articles of a run, each a story of its own, and when each is due: the same seed, the same articles at the same times.
 *
 * @param run a word of the addresses, so that no two runs share an article
 */
public record Edition(String run, long seed) {

    /** The words that subscriptions ask for; made-up words never are one of them. */
    static final List<String> KEYWORDS = List.of("zirconium", "basalt", "granite", "obsidian", "quartz");

    private static final String ENERGY =
            "The oil refinery was closed, and the price of electricity rose with the price of natural gas after the gas"
                    + " pipeline and the power station had stopped.";
    private static final String[] SYLLABLES =
            "ba de fi go hu ka le mi no pu ra se ti vo zu cha sto bri fle dru".split(" ");
    /** What makes a text English, between words that are made up. */
    private static final List<String> SENTENCES = List.of(
            "The %s of the %s was not there when they said that %s would be with %s.",
            "It is known that the %s and the %s have been at %s for a year, and this is what the %s wanted.",
            "He told the %s on Monday that they will not go to the %s before %s is in the hands of %s.",
            "There were many people in the %s who did not see why %s should have been so much like %s and %s.",
            "After the %s they came back to %s, which is the first of the %s since the war between %s.");

    public Article article(int number) {
        var random = random(number);
        var title = new StringBuilder("Report " + reference(number) + " from " + madeUp(random));
        var body = new ArrayList<String>();
        SENTENCES.forEach(sentence ->
                body.add(sentence.formatted(madeUp(random), madeUp(random), madeUp(random), madeUp(random))));
        for (var keyword : KEYWORDS) {
            if (random.nextInt(4) == 0) {
                var found = (random.nextBoolean() ? "black " : "grey ") + keyword;
                if (random.nextInt(3) == 0) {
                    title.append(" with ").append(found);
                } else {
                    body.add("They found " + found + " there.");
                }
            }
        }
        Collections.shuffle(body, random);
        if (random.nextInt(4) == 0) {
            title.append(": electricity and natural gas");
            body.addFirst(ENERGY);
        }
        return new Article(number, url(number), title.toString(), String.join(" ", body));
    }

    String url(int number) {
        return "https://quarry-gazette.example/" + run + "/" + number;
    }

    /** How long after the one before it the article is due: at random times, so many a second in the middle. */
    Duration pauseBefore(int number, double perSecond) {
        return Duration.ofNanos((long) (-Math.log(1 - random(-number).nextDouble()) / perSecond * 1e9));
    }

    /** A number of this run's own: two runs' articles that shared one would rightly be taken for one story. */
    private long reference(int number) {
        return (1_000 + Math.floorMod(run.hashCode(), 9_000)) * 100_000L + number;
    }

    private Random random(int number) {
        // Mixed, because the first values of neighbouring seeds are much alike.
        return new Random(new SplittableRandom((run.hashCode() * 31L + seed) * 1_000_003L + number).nextLong());
    }

    private static String madeUp(Random random) {
        return IntStream.range(0, 3)
                .mapToObj(i -> syllable(random) + syllable(random) + syllable(random) + "n")
                .collect(Collectors.joining(" "));
    }

    private static String syllable(Random random) {
        return SYLLABLES[random.nextInt(SYLLABLES.length)];
    }
}
