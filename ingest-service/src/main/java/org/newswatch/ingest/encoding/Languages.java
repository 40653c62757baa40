package org.newswatch.ingest.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which letters beyond ASCII a language uses and how often, as {@code languages.txt} says.
 *
 * @param latin whether its words hold ASCII letters too
 * @param letters lower case to the natural logarithm of its share
 */
record Languages(boolean latin, Map<Character, Double> letters) {

    /** For a letter that the language hasn't, and for what is no letter. */
    private static final double FOREIGN = -8, NO_LETTER = -10;
    /** A capital is rarer; one after a small letter is wrong; so is a Latin letter beside one of another script. */
    private static final double CAPITAL = -1.5, CAPITAL_INSIDE = -5, MIXED = -3;

    private static final int LONGEST_RUN = 3;

    static List<Languages> known() {
        try (var file = Objects.requireNonNull(Languages.class.getResourceAsStream("languages.txt"))) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .map(parts -> new Languages(parts[0].equals("latin"), shares(parts[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Zipf's law, flattened for the first ranks as letters are. */
    private static Map<Character, Double> shares(String letters) {
        double sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            sum += 1.0 / (i + 3);
        }
        var shares = new HashMap<Character, Double>();
        for (int i = 0; i < letters.length(); i++) {
            shares.putIfAbsent(letters.charAt(i), Math.log(1.0 / (i + 3) / sum));
        }
        return shares;
    }

    /** How likely words are of this language: the mean logarithm over their characters beyond ASCII, at most 0. */
    double likelihood(String words) {
        double sum = 0;
        int characters = 0;
        int run = 0;
        char before = ' ';
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= 0x80 && !isQuiet(c)) {
                run = before >= 0x80 ? run + 1 : 1;
                sum += of(c, before, run) + mixed(c, before, i + 1 < words.length() ? words.charAt(i + 1) : ' ');
                characters++;
            }
            before = c;
        }
        return characters == 0 ? 0 : sum / characters;
    }

    /** Quotation marks, dashes and no-break spaces are in every language. */
    static boolean isQuiet(char c) {
        return "\u00A0\u2018\u2019\u201A\u201C\u201D\u201E\u2013\u2014\u2026«»•€°©®™№§·".indexOf(c) >= 0;
    }

    private double of(char c, char before, int run) {
        if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
            return NO_LETTER;
        }
        var share = letters.get(Character.toLowerCase(c));
        double likely = share == null ? FOREIGN : share;
        if (Character.isUpperCase(c)) {
            likely += Character.isLowerCase(before) ? CAPITAL_INSIDE : CAPITAL;
        }
        return latin && run > LONGEST_RUN ? likely + MIXED : likely;
    }

    private double mixed(char c, char before, char after) {
        return !latin && Character.isLetter(c) && (isAsciiLetter(before) || isAsciiLetter(after)) ? MIXED : 0;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
