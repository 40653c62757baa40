package org.newswatch.bench.percolator.news;

import java.util.random.RandomGenerator;

/** The kinds of queries, and the share that each has of all. */
public enum Shape {
    RARE_PHRASE("one rare phrase", 0.30),
    PHRASE_AND_WORD("2-word phrase AND word", 0.20),
    AND("AND of 2-3", 0.25),
    OR_AND_NOT("(OR of 3-8) AND word NOT word", 0.1499),
    FIVE_WITHOUT_TWO("5 MUST + 2 NOT", 0.095),
    PREFIXES("OR of 20 prefixes", 0.005),
    MONSTER("a boolean of 20,000 characters", 0.0001);

    private final String description;
    private final double share;

    Shape(String description, double share) {
        this.description = description;
        this.share = share;
    }

    public String description() {
        return description;
    }

    public double share() {
        return share;
    }

    static Shape draw(RandomGenerator random) {
        double left = random.nextDouble();
        for (var shape : values()) {
            left -= shape.share;
            if (left < 0) {
                return shape;
            }
        }
        return RARE_PHRASE;
    }
}
