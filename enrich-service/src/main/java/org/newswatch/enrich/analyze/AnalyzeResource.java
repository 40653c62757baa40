package org.newswatch.enrich.analyze;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.newswatch.enrich.pipeline.Analyst;
import org.newswatch.enrich.topic.TopicClassifier;
import org.newswatch.gate.Role;

/** What the stream would say of a text; nothing is stored. */
@Path("/v1/analyze")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AnalyzeResource {

    private final Analyst analyst;
    private final TopicClassifier topics;

    AnalyzeResource(Analyst analyst, TopicClassifier topics) {
        this.analyst = analyst;
        this.topics = topics;
    }

    @POST
    @RolesAllowed({Role.PUBLISHER, Role.SUBSCRIBER, Role.EDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Language and topics of a text, with the words that decided; explain=all adds why not")
    public Explained analyze(
            @Nullable @QueryParam("explain") @Pattern(regexp = "all", message = "expected all, or nothing")
                    String explain,
            @NotNull @Valid AnalysisRequest text) {
        var analysis = analyst.analyze(text.language(), text.title(), text.summary(), text.body());
        if (explain == null) {
            return new Explained(analysis, null);
        }
        var language = analysis.language().code();
        return new Explained(analysis, topics.explain(language, text.title(), text.summary(), text.body()));
    }
}
