package org.newswatch.ingest.health;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many items an hour brings, learned for each hour of the week (UTC), because a newspaper sleeps and rests. Each hour's mean
 * is the plain one at first and then decays, with a weight of a tenth for the latest week; a week's count weighs no more than
 * {@code 3 * mean + 3}, so that one eventful day is not the usual thereafter.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
final class Rhythm {

    private static final int DAY = 24;
    private static final int WEEK = 7 * DAY;
    private static final double LATEST = 0.1;

    /** As much is known when it has been watched this long and has brought this many items. */
    private static final int LEARNED_HOURS = WEEK, LEARNED_ITEMS = 20;

    /** Beyond this nobody watched: nothing is learned of those hours. */
    private static final int WATCHED = 2 * DAY;

    private final double[] perHour = new double[WEEK];
    private final int[] visits = new int[WEEK];
    private final int[] lastDay = new int[DAY];
    private long hour = -1;
    private int thisHour;
    private long items;
    private long hours;
    private double dueSinceNews;
    private double dueInDay;
    private long lastNews;
    private long longestGap;

    /** Notes that so many new items were found at that moment. */
    void found(int fresh, Instant at) {
        closeHoursUntil(at);
        if (fresh <= 0) {
            return;
        }
        long now = at.getEpochSecond();
        if (lastNews > 0 && now > lastNews) {
            // The longest gap of long ago fades, so that a feed that has become lively is soon missed.
            longestGap = Math.max(now - lastNews, longestGap - longestGap / 50);
        }
        lastNews = Math.max(lastNews, now);
        dueSinceNews = 0;
        thisHour += fresh;
        items += fresh;
    }

    /** Notes that nobody can say what came until then: those hours teach nothing. */
    void unknownUntil(Instant at) {
        if (hourOf(at) > hour) {
            hour = hourOf(at);
            thisHour = 0;
        }
    }

    /** Items that were found before anybody watched say when the last one came, at most. */
    void begunAt(Instant at) {
        unknownUntil(at);
        lastNews = at.getEpochSecond();
    }

    boolean isLearned() {
        return hours >= LEARNED_HOURS && items >= LEARNED_ITEMS;
    }

    /** Items that would have been usual since the last news. */
    double dueSinceNews() {
        return dueSinceNews;
    }

    /** Items that would have been usual in the last 24 whole hours. */
    double dueInDay() {
        return dueInDay;
    }

    int itemsInDay() {
        return IntStream.of(lastDay).sum() + thisHour;
    }

    Instant lastNews() {
        return Instant.ofEpochSecond(lastNews);
    }

    long longestGap() {
        return longestGap;
    }

    long items() {
        return items;
    }

    long hours() {
        return hours;
    }

    /** The mean of a week. */
    double usualPerHour() {
        return Arrays.stream(perHour).sum() / WEEK;
    }

    private void closeHoursUntil(Instant at) {
        long now = hourOf(at);
        if (hour < 0 || now - hour > WATCHED) {
            unknownUntil(at);
            return;
        }
        while (hour < now) {
            close();
            hour++;
        }
    }

    private void close() {
        int bucket = bucket(hour);
        dueSinceNews += thisHour > 0 ? 0 : perHour[bucket];
        visits[bucket]++;
        double mean = perHour[bucket];
        double count = visits[bucket] == 1 ? thisHour : Math.min(thisHour, 3 * mean + 3);
        perHour[bucket] = rounded(mean + Math.max(LATEST, 1.0 / visits[bucket]) * (count - mean));
        lastDay[(int) (hour % DAY)] = thisHour;
        dueInDay = IntStream.range(0, DAY)
                .mapToDouble(back -> perHour[bucket(hour - back)])
                .sum();
        thisHour = 0;
        hours++;
    }

    private static long hourOf(Instant at) {
        return at.getEpochSecond() / 3_600;
    }

    private static int bucket(long hour) {
        return (int) (hour % WEEK);
    }

    /** Three places: it is stored at every poll. */
    private static double rounded(double number) {
        return Math.round(number * 1_000) / 1_000.0;
    }
}
