package org.newswatch.alert.console;

import io.quarkus.qute.EvalContext;
import io.quarkus.qute.EvaluatedParams;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.Results;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/**
 * What templates can say beyond their values: {@code {m:say('key', value…)}}, {@code {m:count('key', number, value…)}}, {@code {m:ago(time)}},
 * {@code {m:moment(time)}}, {@code {m:timed(sentence)}}, {@code {m:day(date)}}, {@code {m:known('kind', word)}}, or {@code {m:key}} for a text without values.
 */
final class Vocabulary {

    static final String WORDS = "words";
    static final String ZONE = "zone";
    static final String NOW = "now";

    private Vocabulary() {}

    static NamespaceResolver sayings() {
        return NamespaceResolver.builder("m").resolveAsync(Vocabulary::say).build();
    }

    static NamespaceResolver assets() {
        return NamespaceResolver.builder("asset")
                .resolve(context -> Asset.named(context.getName()).address())
                .build();
    }

    private static CompletionStage<Object> say(EvalContext context) {
        var words = (Words) context.getAttribute(WORDS);
        if (context.getParams().isEmpty()) {
            return CompletableFuture.completedFuture(words.say(context.getName()));
        }
        var parameters = EvaluatedParams.evaluate(context);
        return parameters.stage.thenApply(done -> said(context, words, values(context, parameters)));
    }

    private static Object[] values(EvalContext context, EvaluatedParams parameters) {
        var values = new Object[context.getParams().size()];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = parameters.getResult(i);
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("what a template says can't be worked out", e);
        }
        return values;
    }

    private static Object said(EvalContext context, Words words, Object[] values) {
        var zone = (ZoneId) Objects.requireNonNull(context.getAttribute(ZONE));
        var now = (Instant) Objects.requireNonNull(context.getAttribute(NOW));
        return switch (context.getName()) {
            case "say" -> words.say((String) values[0], Arrays.copyOfRange(values, 1, values.length));
            case "count" ->
                words.count(
                        (String) values[0],
                        ((Number) values[1]).longValue(),
                        Arrays.copyOfRange(values, 2, values.length));
            case "ago" -> words.relative((Instant) values[0], now);
            case "moment" -> words.moment((Instant) values[0], zone);
            case "timed" -> words.timed(String.valueOf(values[0]), zone);
            case "day" -> words.day((LocalDate) values[0]);
            case "known" -> words.known((String) values[0], String.valueOf(values[1]));
            default -> Results.notFound(context);
        };
    }
}
