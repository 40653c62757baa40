package org.newswatch.alert.compose;

import io.quarkus.qute.Engine;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolvers;
import java.util.Optional;
import org.newswatch.alert.raise.Alert;

/**
 * Words alerts as a template wants: {@code {article.title}}, {@code {#if summary}}, {@code {#for topic in topics}} and nothing else. The
 * engine knows no methods, no includes and no way to what is not in {@link Values}. What comes out is plain text; whoever sends it escapes
 * all of it for where it goes, so neither an article nor a template brings markup along.
 */
public final class Templates {

    /** The longest template of a title, in UTF-16 units. */
    public static final int LONGEST_TITLE = 300;

    /** The longest template of a text, in UTF-16 units. */
    public static final int LONGEST_TEXT = 4_000;

    private static final int LONGEST_RESULT = 8_000;
    private static final Engine STRICT = engine(true);
    private static final Engine LENIENT = engine(false);

    private Templates() {}

    /**
     * Says what is wrong with a template, and where.
     *
     * @return empty when it can be used
     */
    public static Optional<String> fault(String template) {
        try {
            render(STRICT, template, MadeUp.alert());
            return Optional.empty();
        } catch (TemplateException e) {
            return Optional.of(place(e) + reason(e));
        } catch (TooMuch e) {
            return Optional.of(e.getMessage() == null ? "is too much" : e.getMessage());
        } catch (RuntimeException e) {
            return Optional.of("compares or counts what can't be compared or counted");
        }
    }

    /** The alert in these words; empty when the template can't be used for it, and the usual words are to be used. */
    static Optional<String> render(String template, Alert alert) {
        try {
            return Optional.of(render(LENIENT, template, alert));
        } catch (RuntimeException e) {
            // Such as a comparison of a text with a number: the engine has no exception of its own for each.
            return Optional.empty();
        }
    }

    private static String render(Engine engine, String template, Alert alert) {
        var text = new StringBuilder();
        try {
            engine.parse(template)
                    .instance()
                    .data(Values.of(alert))
                    .consume(part -> {
                        if (text.length() + part.length() > LONGEST_RESULT) {
                            throw new TooMuch("what a template gives has at most " + LONGEST_RESULT + " characters");
                        }
                        text.append(part);
                    })
                    .toCompletableFuture()
                    .join();
        } catch (java.util.concurrent.CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
        return text.toString();
    }

    private static Engine engine(boolean strict) {
        return Engine.builder()
                .addSectionHelper(new IfSectionHelper.Factory())
                .addSectionHelper(new Loops())
                .addValueResolver(ValueResolvers.mapperResolver())
                .addValueResolver(ValueResolvers.thisResolver())
                .addValueResolver(ValueResolvers.orResolver())
                .addResultMapper(new OnlyText())
                .strictRendering(strict)
                .timeout(1_000)
                .build();
    }

    private static String place(TemplateException e) {
        var origin = e.getOrigin();
        return origin == null || origin.getLine() < 1
                ? ""
                : "line " + origin.getLine() + ", character " + Math.max(1, origin.getLineCharacterStart()) + ": ";
    }

    /** Without the engine's own words about a template's name, which nobody gave. */
    private static String reason(TemplateException e) {
        var message = e.getMessage() == null ? "can't be read" : e.getMessage();
        return Clean.cut(Clean.line(message.replaceFirst("(?s)^(Parser|Rendering) error[^:]*: ", "")), 300);
    }
}
