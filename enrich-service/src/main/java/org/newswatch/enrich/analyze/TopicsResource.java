package org.newswatch.enrich.analyze;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.newswatch.enrich.topic.Topic;
import org.newswatch.enrich.topic.Topics;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** The topics that articles are tagged with. */
@Path("/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
public class TopicsResource {

    private final Topics topics;

    TopicsResource(Topics topics) {
        this.topics = topics;
    }

    @GET
    @RolesAllowed({Role.PUBLISHER, Role.SUBSCRIBER, Role.EDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "All topics, without their rules")
    public Page list() {
        return new Page(topics.all().stream().map(Summary::of).toList());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.PUBLISHER, Role.SUBSCRIBER, Role.EDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "One topic with its rules")
    public Topic get(@PathParam("id") String id) {
        return topics.find(id).orElseThrow(() -> Refused.notFound("no such topic"));
    }

    /** The topics of an answer. */
    public record Page(List<Summary> items) {}

    /** What a topic is called and which version of its rules is at work. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Summary(
            String id,
            int version,
            String label,
            Map<String, String> labels,
            String description,
            @Nullable String iptc,
            @Nullable String wikidata,
            double threshold) {

        static Summary of(Topic topic) {
            return new Summary(
                    topic.id(),
                    topic.version(),
                    topic.label(),
                    topic.labels(),
                    topic.description(),
                    topic.iptc(),
                    topic.wikidata(),
                    topic.threshold());
        }
    }
}
