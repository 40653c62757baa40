package org.newswatch.enrich.edit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.newswatch.enrich.topic.Topic;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** The topics that articles are tagged with: everybody reads them, editors of their tenant change them. */
@Path("/v1/topics")
@RolesAllowed({Role.PUBLISHER, Role.SUBSCRIBER, Role.EDITOR, Role.ADMINISTRATOR})
public class TopicsResource {

    private final FollowedTopics topics;
    private final TopicDocuments documents;
    private final TopicCheck check;
    private final Editing editing;
    private final Callers callers;

    TopicsResource(
            FollowedTopics topics, TopicDocuments documents, TopicCheck check, Editing editing, Callers callers) {
        this.topics = topics;
        this.documents = documents;
        this.check = check;
        this.editing = editing;
        this.callers = callers;
    }

    @GET
    @Operation(summary = "All topics, without their rules")
    public Page list() {
        return new Page(topics.all().stream()
                .map(owned -> TopicSummary.of(owned.topic()))
                .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One topic with its rules")
    public Topic get(@RestPath String id) {
        return topics.find(id).map(OwnedTopic::topic).orElseThrow(() -> Refused.notFound("no such topic"));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    @Operation(
            summary = "Make a topic, or a new version of it, which every replica tags with within a second",
            description =
                    "The body is what GET answers. Its version, where given, is the one that was changed: 409 when the"
                            + " topic is further by now. 400 names the field and the place of a syntax error; 422 for a"
                            + " query that is too broad, and for examples that the rules contradict.")
    public RestResponse<Topic> put(@RestPath String id, byte[] body) {
        var draft = documents.draft(id, body);
        check.check(draft.topic());
        var stored = editing.put(id, draft, callers.current());
        var topic = documents.numbered(draft.topic(), stored.version());
        return stored.fresh()
                ? RestResponse.ResponseBuilder.<Topic>create(RestResponse.Status.CREATED)
                        .location(URI.create("/v1/topics/" + id))
                        .entity(documents.stored(topic))
                        .build()
                : RestResponse.ok(documents.stored(topic));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.EDITOR)
    @Operation(summary = "Take a topic away; articles keep the tags they have, a PUT brings the topic back")
    public void delete(@RestPath String id) {
        editing.delete(id, callers.current());
    }

    /** The topics of an answer. */
    public record Page(List<TopicSummary> items) {}
}
