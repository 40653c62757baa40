package org.newswatch.enrich.edit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.newswatch.enrich.topic.Topic;
import org.newswatch.enrich.topic.Topics;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** What a topic was: its versions, the shipped one among them. */
@Path("/v1/topics/{id}/versions")
@RolesAllowed({Role.PUBLISHER, Role.SUBSCRIBER, Role.EDITOR, Role.ADMINISTRATOR})
public class VersionsResource {

    private static final int MOST = 100;

    private final TopicTables tables;
    private final TopicDocuments documents;
    private final Topics shipped;
    private final Callers callers;

    VersionsResource(TopicTables tables, TopicDocuments documents, Topics shipped, Callers callers) {
        this.tables = tables;
        this.documents = documents;
        this.shipped = shipped;
        this.callers = callers;
    }

    @GET
    @Operation(
            summary = "The versions of a topic, the newest first",
            description = "At most 100; before is the next of the answer before. The last one is the shipped one,"
                    + " where the topic ships.")
    public Page list(@RestPath String id, @RestQuery @DefaultValue("2147483647") int before) {
        var tenant = callers.current().tenant();
        var stored = tables.read(versions -> versions.page(id, before, MOST + 1));
        var page = stored.stream().limit(MOST).map(version -> Version.of(version, tenant));
        if (stored.size() > MOST) {
            return new Page(page.toList(), stored.get(MOST - 1).version());
        }
        var items = Stream.concat(page, shipped.find(id).map(Version::shipped).stream())
                .toList();
        if (items.isEmpty()) {
            throw Refused.notFound("no such topic");
        }
        return new Page(items, null);
    }

    @GET
    @Path("/{version}")
    @Operation(summary = "A topic as it was in one version, with its rules")
    public Topic get(@RestPath String id, @RestPath int version) {
        return tables.read(versions -> versions.find(id, version))
                .flatMap(stored -> Optional.ofNullable(stored.document()))
                .map(documents::stored)
                .or(() -> shipped.find(id).filter(topic -> topic.version() == version))
                .orElseThrow(() -> Refused.notFound("no such version of this topic"));
    }

    /** @param next to be asked for as before, where there is more */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Version> items, @Nullable Integer next) {}

    /**
     * When a version came to be.
     *
     * @param by id of the access key, told to its own tenant
     * @param shipped true for what came with the service
     * @param deleted true where this version took the topic away
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Version(
            int version,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable Boolean shipped,
            @Nullable Boolean deleted) {

        static Version of(TopicVersion stored, String reader) {
            var by = stored.tenant().equals(reader) ? stored.by() : null;
            return new Version(stored.version(), stored.at(), by, null, stored.isEnd() ? true : null);
        }

        static Version shipped(Topic topic) {
            return new Version(topic.version(), null, null, true, null);
        }
    }
}
