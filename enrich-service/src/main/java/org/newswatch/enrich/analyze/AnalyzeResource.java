package org.newswatch.enrich.analyze;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.newswatch.enrich.pipeline.Analysis;
import org.newswatch.enrich.pipeline.Analyst;
import org.newswatch.gate.Role;

/** What the stream would say of a text; nothing is stored. */
@Path("/v1/analyze")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AnalyzeResource {

    private final Analyst analyst;

    AnalyzeResource(Analyst analyst) {
        this.analyst = analyst;
    }

    @POST
    @RolesAllowed({Role.PUBLISHER, Role.SUBSCRIBER, Role.EDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Language and topics of a text, with the words that decided")
    public Analysis analyze(@NotNull @Valid AnalysisRequest text) {
        return analyst.analyze(text.language(), text.title(), text.summary(), text.body());
    }
}
