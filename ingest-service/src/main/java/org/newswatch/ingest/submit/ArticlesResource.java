package org.newswatch.ingest.submit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;
import org.newswatch.gate.Streamed;
import org.newswatch.ingest.dedupe.Outcome;
import org.newswatch.ingest.dedupe.Receipt;
import org.newswatch.ingest.publish.Trace;

/** The way in over HTTP for articles: check them, drop what is known, publish the rest, then answer. */
@Path("/v1/articles")
public class ArticlesResource {

    private final JsonArticles articles;
    private final Submissions submissions;
    private final NdjsonUpload upload;
    private final SubmitMetrics metrics;

    ArticlesResource(JsonArticles articles, Submissions submissions, NdjsonUpload upload, SubmitMetrics metrics) {
        this.articles = articles;
        this.submissions = submissions;
        this.upload = upload;
        this.metrics = metrics;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PUBLISHER)
    @Operation(
            summary = "Submit one article, or an array of them",
            description = "One: 202 when new, 200 when known or updated. An array: 200 with what became of each.")
    public RestResponse<?> submit(InputStream body, @HeaderParam("traceparent") @Nullable String traceparent) {
        var trace = Trace.of(traceparent);
        return switch (read(body)) {
            case JsonArticles.Body.One(var article) -> answer(submissions.take(article, trace));
            case JsonArticles.Body.Many(var many) -> {
                var tally = Tally.ofAll();
                submissions.take(many, trace, tally);
                yield RestResponse.ok(tally.answer());
            }
        };
    }

    @POST
    @Consumes("application/x-ndjson")
    @RolesAllowed(Role.PUBLISHER)
    @Operation(
            summary = "Submit any number of articles, one a line",
            description = "Streamed. The answer counts all and lists only the rejected lines.")
    public BatchAnswer upload(@Streamed InputStream lines, @HeaderParam("traceparent") @Nullable String traceparent) {
        return upload.take(lines, Trace.of(traceparent));
    }

    private JsonArticles.Body read(InputStream body) {
        try {
            return articles.read(body);
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
