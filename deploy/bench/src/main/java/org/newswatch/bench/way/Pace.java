package org.newswatch.bench.way;

/** When the articles of a round are posted; times are those of {@link System#nanoTime}. */
sealed interface Pace {

    /** @param place of the article in the round, from 0 */
    boolean isDue(int place, long now);

    /** From when the time of its deliveries counts. */
    long startOf(int place, long now);

    /** As fast as they are taken in, but only so many at a time are on their way. */
    record Window(Round round, int articles) implements Pace {

        @Override
        public boolean isDue(int place, long now) {
            return place - round.complete() < articles;
        }

        @Override
        public long startOf(int place, long now) {
            return now;
        }
    }

    /** So many a second, however long each takes: one that had to wait for a free client counts from when it was due. */
    record Rate(long start, double perSecond) implements Pace {

        @Override
        public boolean isDue(int place, long now) {
            return now >= startOf(place, now);
        }

        @Override
        public long startOf(int place, long now) {
            return start + (long) (place / perSecond * 1e9);
        }
    }
}
