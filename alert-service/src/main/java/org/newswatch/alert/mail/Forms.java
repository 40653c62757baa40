package org.newswatch.alert.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Our own templates of letters and pages. What is put into HTML is escaped. Users' templates have an engine of their own. */
enum Forms {
    ALERTS_HTML("alerts.html"),
    ALERTS_TEXT("alerts.txt"),
    QUESTION_HTML("question.html"),
    QUESTION_TEXT("question.txt"),
    PAGE("page.html");

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build();

    private final String file;

    Forms(String file) {
        this.file = file;
    }

    String fill(Map<String, ?> values) {
        return Objects.requireNonNull(Parsed.BY_FORM.get(this)).render(values);
    }

    private Template parse() {
        try (var form = Objects.requireNonNull(Forms.class.getResourceAsStream("/mail/" + file), file)) {
            var type = file.endsWith(".html") ? Variant.TEXT_HTML : Variant.TEXT_PLAIN;
            return ENGINE.parse(new String(form.readAllBytes(), UTF_8), Variant.forContentType(type), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once, at the first use. */
    private static final class Parsed {

        private static final Map<Forms, Template> BY_FORM =
                Arrays.stream(values()).collect(toUnmodifiableMap(form -> form, Forms::parse));
    }
}
