package org.newswatch.egress;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The ports that may be connected to, as in {@code 80,443,1024-65535}. */
public record Ports(List<Range> ranges) {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

    /** Both ends belong to it. */
    public record Range(int first, int last) {

        public Range {
            if (first < 1 || last > 65_535 || first > last) {
                throw new IllegalArgumentException("not a range of ports: " + first + "-" + last);
            }
        }
    }

    public Ports {
        ranges = List.copyOf(ranges);
    }

    /** Reads ports and ranges of ports, separated by commas. */
    public static Ports parse(String list) {
        return new Ports(Arrays.stream(list.split(",", -1)).map(Ports::range).toList());
    }

    boolean contain(int port) {
        for (var range : ranges) {
            if (range.first() <= port && port <= range.last()) {
                return true;
            }
        }
        return false;
    }

    private static Range range(String text) {
        var match = RANGE.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("not a port or a range of ports: " + text);
        }
        var first = Integer.parseInt(match.group(1));
        return new Range(first, match.group(2) == null ? first : Integer.parseInt(match.group(2)));
    }
}
