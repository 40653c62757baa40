package org.newswatch.ingest.submit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;
import org.newswatch.gate.Streamed;
import org.newswatch.gate.trace.Trace;
import org.newswatch.gate.trace.Traces;
import org.newswatch.ingest.dedupe.Outcome;
import org.newswatch.ingest.dedupe.Receipt;
import org.newswatch.ingest.repeat.OnceOnly;

/** The way in over HTTP for articles: check them, drop what is known, publish the rest, then answer. */
@Path("/v1/articles")
public class ArticlesResource {

    private static final String ROUTE = "POST /v1/articles " + MediaType.APPLICATION_JSON;

    private final JsonArticles articles;
    private final Submissions submissions;
    private final ArticleUploads uploads;
    private final OnceOnly once;
    private final SubmitMetrics metrics;
    private final BriefBodies brief;
    private final Traces traces;
    private final ManagedExecutor workers;

    ArticlesResource(
            JsonArticles articles,
            Submissions submissions,
            ArticleUploads uploads,
            OnceOnly once,
            SubmitMetrics metrics,
            BriefBodies brief,
            Traces traces,
            ManagedExecutor workers) {
        this.articles = articles;
        this.submissions = submissions;
        this.uploads = uploads;
        this.once = once;
        this.metrics = metrics;
        this.brief = brief;
        this.traces = traces;
        this.workers = workers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PUBLISHER)
    @Operation(
            summary = "Submit one article, or an array of them",
            description = "One: 202 when new, 200 when known or updated. An array: 200 with what became of each. "
                    + "With an Idempotency-Key a repetition gets the same answer.")
    public CompletionStage<RestResponse<?>> submit(InputStream body, @Context HttpHeaders headers) throws IOException {
        var trace = traces.current();
        return brief.isOne(headers) && !once.isAsked(headers)
                ? takeAtOnce(body.readAllBytes(), trace)
                : workers.supplyAsync(() -> once.answer(headers, ROUTE, body, text -> take(text, trace)));
    }

    @POST
    @Consumes(ProgressLines.NDJSON)
    @RolesAllowed(Role.PUBLISHER)
    @Operation(
            summary = "Submit any number of articles, one a line",
            description = "Streamed. The answer counts all and lists only the rejected lines. "
                    + "With Accept: application/x-ndjson it comes while the upload goes on, a line for each thousand.")
    public RestResponse<?> upload(@Streamed InputStream lines, @Context HttpHeaders headers) {
        return uploads.take(lines, headers, traces.current());
    }

    /** On the event loop, so that a post that waits for its transaction holds no thread; but not an array, whose elements may be many. */
    private CompletionStage<RestResponse<?>> takeAtOnce(byte[] body, Trace trace) {
        if (beginsArray(body)) {
            return workers.supplyAsync(() -> take(new ByteArrayInputStream(body), trace));
        }
        return switch (read(() -> articles.read(body))) {
            case JsonArticles.Body.One(var article) ->
                submissions.takeAsync(article, trace).thenApply(ArticlesResource::answer);
            case JsonArticles.Body.Many(var many) -> workers.supplyAsync(() -> take(many, trace));
        };
    }

    private static boolean beginsArray(byte[] body) {
        int at = 0;
        while (at < body.length && " \t\r\n\ufeff\u00ef\u00bb\u00bf".indexOf(body[at] & 0xff) >= 0) {
            at++;
        }
        return at < body.length && body[at] == '[';
    }

    private RestResponse<?> take(InputStream body, Trace trace) {
        return switch (read(() -> articles.read(body))) {
            case JsonArticles.Body.One(var article) -> answer(submissions.take(article, trace));
            case JsonArticles.Body.Many(var many) -> take(many, trace);
        };
    }

    private RestResponse<?> take(List<Submission> many, Trace trace) {
        var tally = Tally.ofAll();
        submissions.take(many, trace, tally);
        return RestResponse.ok(tally.answer());
    }

    private JsonArticles.Body read(Supplier<JsonArticles.Body> reading) {
        try {
            return reading.get();
        } catch (Refused e) {
            metrics.rejected(1);
            throw e;
        }
    }

    private static RestResponse<Receipt> answer(Receipt receipt) {
        return receipt.status() == Outcome.ACCEPTED
                ? RestResponse.status(RestResponse.Status.ACCEPTED, receipt)
                : RestResponse.ok(receipt);
    }
}
