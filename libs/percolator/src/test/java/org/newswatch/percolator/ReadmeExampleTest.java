package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example of README.md, and that it is still the one printed there. */
class ReadmeExampleTest {

    @Test
    void exampleFindsTheArticle() {
        // example
        var query = new QueryParser().parse("(Lavrov OR \"natural gas\") AND NOT title:sport");
        var desk = StoredQuery.builder()
                .query(query)
                .topics(List.of("energy"))
                .languages(List.of("en", "sr"))
                .build();

        var percolator = new Percolator<UUID>();
        percolator.put(UUID.randomUUID(), desk);

        var article = Document.in("sr-Cyrl")
                .text(Field.TITLE, "Разговор са Лавровом о гасу")
                .text(Field.BODY, "<p>Састанак у <b>Москви</b> …</p>")
                .keyword(Field.SITE, "www.tass.com")
                .keyword(Field.TOPIC, "energy")
                .build();
        for (var match : percolator.match(article)) {
            match.why(); // [Span[clause=Lavrov, field=title, start=12, end=20, text=Лавровом],
            // Span[clause=topic:energy, …]]
        }
        // end
        assertThat(percolator.match(article).iterator().next().why())
                .containsExactly(
                        new Span("Lavrov", "title", 12, 20, "Лавровом"),
                        new Span("topic:energy", "topic", 0, 6, "energy"));
    }

    @Test
    void exampleIsTheOnePrinted() throws IOException {
        var lines = Files.readAllLines(Path.of("src/test/java/org/newswatch/percolator/ReadmeExampleTest.java"));
        var example = lines.subList(lines.indexOf("        // example") + 1, lines.indexOf("        // end"));
        var printed = example.stream()
                .map(line -> line.isEmpty() ? line : line.substring(8))
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("README.md"))).contains(printed);
    }
}
