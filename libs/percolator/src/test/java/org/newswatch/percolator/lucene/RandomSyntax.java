package org.newswatch.percolator.lucene;

import java.util.List;

/** Query texts in the syntax that Lucene's parser and ours share. */
final class RandomSyntax {

    private static final List<String> WORDS = List.of(
            "gas",
            "Лавров",
            "Đurić",
            "EXPO-2027",
            "2027",
            "and",
            "C++",
            "o'neill",
            "tass.com",
            "a\\:b",
            "\\-x",
            "\\(y\\)",
            "q\\*",
            "\\AND",
            "to",
            "fn");
    private static final List<String> PHRASES = List.of(
            "\"natural gas\"", "\"AND\"", "\"say \\\"x\\\"\"", "\"a  (b) c:d\"", "\"gas*\"", "\"back\\\\slash\"");
    private static final List<String> FIELDS = List.of("title", "body", "summary", "author", "url");

    private final Dice dice;
    private final boolean spaces;

    /** @param spaces whether operands may stand side by side, which the two parsers bind differently */
    RandomSyntax(long seed, boolean spaces) {
        this.dice = new Dice(seed);
        this.spaces = spaces;
    }

    String query() {
        return any(4);
    }

    private String any(int depth) {
        var text = new StringBuilder(signed(depth));
        for (int n = dice.below(4); n > 0; n--) {
            text.append(operator()).append(signed(depth));
        }
        return text.toString();
    }

    private String operator() {
        return switch (dice.below(spaces ? 7 : 4)) {
            case 0 -> dice.one(List.of(" AND ", " \n AND\t", "  AND  "));
            case 1 -> " OR ";
            case 2 -> " && ";
            case 3 -> " || ";
            default -> dice.one(List.of(" ", "  ", "\n"));
        };
    }

    private String signed(int depth) {
        return dice.oneIn(5) ? dice.one(List.of("NOT ", "-", "!", "+")) + operand(depth) : operand(depth);
    }

    private String operand(int depth) {
        var field = dice.oneIn(4) ? dice.one(FIELDS) + (dice.oneIn(6) ? ": " : ":") : "";
        if (depth > 0 && dice.oneIn(4)) {
            return field + "(" + any(depth - 1) + (dice.oneIn(5) ? " )" : ")");
        }
        return field
                + switch (dice.below(7)) {
                    case 0, 1 -> dice.one(PHRASES);
                    case 2 -> dice.one(PHRASES) + "~" + dice.below(12);
                    case 3 -> dice.one(List.of("gas*", "косм*", "2027*", "Đur*"));
                    default -> dice.one(WORDS);
                };
    }
}
