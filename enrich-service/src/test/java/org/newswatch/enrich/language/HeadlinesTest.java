package org.newswatch.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Short headlines of our own, without a declared language: the share found in each language gates the build. */
class HeadlinesTest {

    private static final LanguageDetector DETECTOR = new LanguageDetector();
    private static final double LEAST_SHARE = 0.95;

    @Test
    void languageAndScriptOfShortHeadlinesAreFound() {
        var byLanguage = headlines().stream()
                .collect(Collectors.groupingBy(
                        headline -> headline.code() + " " + headline.script(), TreeMap::new, Collectors.toList()));

        var shares = new TreeMap<String, Double>();
        byLanguage.forEach((language, headlines) -> shares.put(language, shareFound(headlines)));

        System.out.println("headlines found: " + shares);
        assertThat(shares)
                .hasSize(13)
                .allSatisfy((language, share) -> assertThat(share).as(language).isGreaterThanOrEqualTo(LEAST_SHARE));
    }

    @Test
    void mostHeadlinesAreFoundInCapitalsAndDecomposedToo() {
        var changes = Map.<String, java.util.function.UnaryOperator<String>>of(
                "capitals",
                text -> text.toUpperCase(java.util.Locale.ROOT),
                "decomposed",
                text -> java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD),
                "soft hyphens",
                text -> text.replaceAll("(\\p{L}{4})(\\p{L}{3})", "$1\u00AD$2"),
                "tags and addresses",
                text -> "<p>\uD83D\uDD34 " + text + " #LIVE https://example.org/the-and-of @from_the</p>");

        changes.forEach((name, change) -> assertThat(shareFound(headlines().stream()
                        .map(headline ->
                                new Headline(headline.code(), headline.script(), change.apply(headline.text())))
                        .toList()))
                .as(name)
                .isGreaterThanOrEqualTo(0.97));
    }

    private static double shareFound(List<Headline> headlines) {
        var found = headlines.stream()
                .filter(headline -> {
                    var language = DETECTOR.detect(null, headline.text());
                    return language.code().equals(headline.code())
                            && language.script().equals(headline.script());
                })
                .count();
        return (double) found / headlines.size();
    }

    static List<Headline> headlines() {
        try (var file = HeadlinesTest.class.getResourceAsStream("/language/headlines.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(columns -> new Headline(columns[0], columns[1], columns[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Headline(String code, String script, String text) {}
}
