package org.newswatch.alert.console.subscribing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newswatch.alert.preview.Preview;

/**
 * What a subscription would have matched and sent on each day, as bars of an SVG picture. It is there without a script; with one a
 * chart takes its place.
 *
 * @param width of the picture, in its own units
 */
public record Histogram(int width, int height, List<Bar> bars) {

    private static final int HEIGHT = 120;
    private static final int WIDTH = 560;
    private static final int LABEL = 16;
    private static final int WIDEST = 48;

    /** A day: stories stand before the matches that make them, messages before the stories that they tell. */
    public record Bar(LocalDate day, int middle, Box matches, Box stories, Box messages) {}

    /** A count, from the base line up. */
    public record Box(int x, int y, int width, int height) {}

    static Histogram of(List<Preview.Day> days) {
        int most = days.stream()
                .flatMap(day -> Stream.of(day.matches(), day.stories(), day.messages()))
                .reduce(1, Math::max);
        int step = Math.max(1, WIDTH / Math.max(1, days.size()));
        // Of many days the bars touch each other.
        int wide = Math.max(3, Math.min(WIDEST, step - 6));
        var bars = IntStream.range(0, days.size())
                .mapToObj(i -> bar(days.get(i), i * step + step / 2, wide, most))
                .toList();
        return new Histogram(WIDTH, HEIGHT + LABEL, bars);
    }

    private static Bar bar(Preview.Day day, int middle, int wide, int most) {
        return new Bar(
                day.day(),
                middle,
                box(day.matches(), middle, wide, most),
                box(day.stories(), middle, wide * 2 / 3, most),
                box(day.messages(), middle, wide / 3, most));
    }

    private static Box box(int count, int middle, int width, int most) {
        int height = count == 0 ? 0 : Math.max(2, count * (HEIGHT - LABEL) / most);
        return new Box(middle - width / 2, HEIGHT - height, width, height);
    }
}
