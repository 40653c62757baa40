package org.newswatch.alert.subscribe;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Large;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** All subscriptions of the caller's tenant as one YAML file, out and in. */
@Path("/v1/subscriptions.yaml")
@RolesAllowed(Role.SUBSCRIBER)
public class SubscriptionFileResource {

    private static final String YAML = "application/yaml";
    private static final int PART = 200;

    private final SubscriptionFile file;
    private final Importing importing;
    private final Subscriptions subscriptions;
    private final OwnersForm form;
    private final Callers callers;

    SubscriptionFileResource(
            SubscriptionFile file, Importing importing, Subscriptions subscriptions, OwnersForm form, Callers callers) {
        this.file = file;
        this.importing = importing;
        this.subscriptions = subscriptions;
        this.form = form;
        this.callers = callers;
    }

    /** Everything but secrets: applied again it changes nothing, and applied for another tenant it makes the same ones. */
    @GET
    @Produces(YAML)
    public StreamingOutput all() {
        var tenant = callers.current().tenant();
        return output -> write(tenant, output);
    }

    /**
     * Makes them what the file says, all or nothing.
     *
     * @param plan true to be told what would change, and change nothing
     * @param remove true to remove those that the file does not name
     */
    @POST
    @Blocking
    @Consumes({YAML, "application/x-yaml", "text/yaml", "text/x-yaml"})
    @Produces(MediaType.APPLICATION_JSON)
    public Plan take(@Large byte[] body, @RestQuery @Nullable String plan, @RestQuery @Nullable String remove) {
        var tenant = callers.current().tenant();
        boolean only = isTrue("plan", plan);
        boolean others = isTrue("remove", remove);
        var entries = file.read(new String(body, StandardCharsets.UTF_8));
        return only ? importing.plan(tenant, entries, others) : importing.apply(tenant, entries, others);
    }

    private static boolean isTrue(String parameter, @Nullable String value) {
        if (value != null && !List.of("true", "false").contains(value)) {
            throw Refused.invalid(parameter, "takes true or false");
        }
        return Boolean.parseBoolean(value);
    }

    private void write(String tenant, OutputStream output) throws IOException {
        var writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        var last = writePart(tenant, new UUID(0, 0), writer, true);
        while (last != null) {
            last = writePart(tenant, last, writer, false);
        }
        writer.flush();
    }

    /** The id of the last that was written; null when there is none. */
    private @Nullable UUID writePart(String tenant, UUID after, Writer writer, boolean first) throws IOException {
        var part = QuarkusTransaction.requiringNew()
                .call(() -> subscriptions.page(tenant, Filter.NONE, after, PART).stream()
                        .map(subscription -> new Part(subscription.id, file.entry(form.portable(subscription))))
                        .toList());
        if (first) {
            writer.write(part.isEmpty() ? file.empty() : file.head());
        }
        for (var one : part) {
            writer.write(one.text());
        }
        return part.isEmpty() ? null : part.getLast().id();
    }

    private record Part(UUID id, String text) {}
}
