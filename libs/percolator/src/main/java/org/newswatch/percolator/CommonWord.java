package org.newswatch.percolator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.newswatch.percolator.analyze.Chain;

/**
 * A word that many news articles have, of {@code frequencies.tsv}.
 *
 * @param word lower case, Serbian in Latin
 * @param share of the articles of 1,000 characters that have it, in (0, 1)
 * @param grammar whether it is a word of grammar
 */
public record CommonWord(Chain chain, String word, double share, boolean grammar) {

    /** Some 3,000 words of six languages. They are read anew with every call. */
    public static List<CommonWord> shipped() {
        var table = Objects.requireNonNull(CommonWord.class.getResourceAsStream("frequencies.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(CommonWord::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommonWord of(String line) {
        var columns = line.split("\t");
        return new CommonWord(
                Chain.of(columns[0]), columns[1], Integer.parseInt(columns[2]) / 1000.0, columns.length > 3);
    }
}
