package org.newswatch.bench.languages;

/** How many texts of a language were recognised, of how many. */
record Right(int found, int all) {

    Right plus(Right other) {
        return new Right(found + other.found, all + other.all);
    }

    @Override
    public String toString() {
        return found + "/" + all;
    }
}
