package org.newswatch.alert.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** The templates of the pages, in {@code templates/console}. Whatever is put into them is escaped. */
@Singleton
public class Pages {

    private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);

    private final Map<String, Template> parsed = new ConcurrentHashMap<>();
    private final Engine engine;
    private final Visits visits;
    private final InstantSource clock;

    Pages(Visits visits, InstantSource clock) {
        this.visits = visits;
        this.clock = clock;
        this.engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addNamespaceResolver(Vocabulary.sayings())
                .addNamespaceResolver(Vocabulary.assets())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addLocator(name -> Optional.of(new Location(name)))
                .build();
    }

    /** The page, or the part of one, that the template of this name makes of the values for the current visit. */
    public String show(String template, Map<String, ?> values) {
        return show(template, values, visits.current());
    }

    /** The same for a visit that goes on after its request: of a stream. */
    public String show(String template, Map<String, ?> values, Visit visit) {
        var all = new HashMap<String, Object>(values);
        all.put("visit", visit);
        all.put("csrf", visit.session().map(Session::csrf).orElse(""));
        all.put(
                "may",
                Map.of(
                        Role.PUBLISHER, visit.may(Role.PUBLISHER),
                        Role.SUBSCRIBER, visit.may(Role.SUBSCRIBER),
                        Role.EDITOR, visit.may(Role.EDITOR),
                        Role.ADMINISTRATOR, visit.may(Role.ADMINISTRATOR)));
        all.put("template", template);
        all.putIfAbsent("here", template);
        return parse(template)
                .instance()
                .setAttribute(Vocabulary.WORDS, visit.words())
                .setAttribute(Vocabulary.ZONE, visit.zone())
                .setAttribute(Vocabulary.NOW, clock.instant())
                .data(all)
                .render();
    }

    Template parse(String template) {
        return parsed.computeIfAbsent(template, name -> engine.getTemplate(name));
    }

    /** What a part of the page is told where something it asked for is refused. */
    public static String sentence(Refused refused) {
        return refused.problem().detail();
    }

    /** Where templates lie. */
    private record Location(String name) implements TemplateLocation {

        @Override
        public Reader read() {
            var file = Pages.class.getResourceAsStream("/templates/console/" + name + ".html");
            if (file == null) {
                throw new UncheckedIOException(new IOException("there is no template " + name));
            }
            return new InputStreamReader(file, UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(HTML);
        }
    }
}
