package org.newswatch.alert.console.subscribing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.newswatch.alert.preview.Preview;

/**
 * What a subscription would have matched and sent on each day, as bars of an SVG picture. Drawn here rather than by a script: it is
 * there without one, and nothing moves when it comes.
 *
 * @param width of the picture, in its own units
 */
public record Histogram(int width, int height, List<Bar> bars) {

    private static final int HEIGHT = 120;
    private static final int WIDTH = 560;
    private static final int LABEL = 16;

    /** A day: matches behind, messages in front, from the base line up. */
    public record Bar(
            LocalDate day, int x, int wide, int matches, int messages, int matchesY, int messagesY, int told) {

        public int middle() {
            return x + wide / 2;
        }
    }

    static Histogram of(List<Preview.Day> days) {
        int most = Math.max(
                1,
                days.stream()
                        .mapToInt(day -> Math.max(day.matches(), day.messages()))
                        .max()
                        .orElse(1));
        int step = WIDTH / Math.max(1, days.size());
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            int matches = scaled(day.matches(), most);
            int messages = scaled(day.messages(), most);
            int wide = Math.min(48, step - 6);
            int x = i * step + (step - wide) / 2;
            bars.add(new Bar(
                    day.day(), x, wide, matches, messages, HEIGHT - matches, HEIGHT - messages, day.messages()));
        }
        return new Histogram(WIDTH, HEIGHT + LABEL, bars);
    }

    private static int scaled(int count, int most) {
        return count == 0 ? 0 : Math.max(2, count * (HEIGHT - LABEL) / most);
    }
}
