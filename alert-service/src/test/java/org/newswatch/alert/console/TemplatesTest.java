package org.newswatch.alert.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Pattern RAW = Pattern.compile("\\.raw\\b|\\.safe\\b|<script>|\\bon[a-z]+=|\\bstyle=");

    private final Pages pages = new Pages(new Visits(), InstantSource.fixed(Instant.EPOCH));

    @Test
    void everyTemplateIsWellFormedAndPutsNothingInRaw() throws Exception {
        try (var files = Files.list(Path.of("src/main/resources/templates/console"))) {
            for (var file : files.toList()) {
                pages.parse(file.getFileName().toString().replace(".html", ""));
                assertThat(RAW.matcher(Files.readString(file)).results().map(result -> result.group()))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void whatPagesLoadIsSmallAndKeptForEver() {
        var loaded = Asset.named("style").content().length()
                + Asset.named("script").content().length()
                + Asset.named("htmx").content().length()
                + Asset.named("icon").content().length();
        var charts = Asset.named("uplot").content().length()
                + Asset.named("uplot-style").content().length()
                + Asset.named("charts").content().length()
                + Asset.named("editor").content().length();

        assertThat(loaded).isLessThan(100 * 1024);
        assertThat(loaded + charts).isLessThan(180 * 1024);
        assertThat(Asset.named("style").address()).matches("/console/style/[0-9a-f]{12}");
    }
}
