package org.newswatch.percolator.lucene;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Seeded chance. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The first ones are likelier, as in any language. */
    <T> T oneOfTheFirst(List<T> choices) {
        return choices.get((int) (choices.size() * Math.pow(random.nextDouble(), 1.6)));
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }
}
