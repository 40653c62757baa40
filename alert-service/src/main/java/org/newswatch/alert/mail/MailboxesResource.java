package org.newswatch.alert.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.compose.Clean;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** The mailboxes that the caller's tenant writes to, and what their owners or servers said. */
@Path("/v1/mailboxes")
@RolesAllowed(Role.SUBSCRIBER)
public class MailboxesResource {

    private static final int SIZE = 200;

    private final Mailboxes mailboxes;
    private final Callers callers;

    MailboxesResource(Mailboxes mailboxes, Callers callers) {
        this.mailboxes = mailboxes;
        this.callers = callers;
    }

    /** @param next names the last one; absent at the end */
    public record Page(
            List<Mailboxes.Mailbox> items, @Nullable String next) {}

    @GET
    public Page list(@RestQuery @Nullable String cursor) {
        var found = mailboxes.of(callers.current().tenant(), cursor == null ? "" : cursor, SIZE);
        return new Page(found, found.size() < SIZE ? null : found.getLast().address());
    }

    /** A mail that the server took came back later: nothing more is sent there, as where the server refuses the mailbox at once. */
    @POST
    @Path("/{address}/bounces")
    public void bounce(@RestPath String address, @NotNull @Valid Bounce bounce) {
        var tenant = callers.current().tenant();
        if (mailboxes.find(tenant, address).isEmpty()) {
            throw Refused.notFound("there is no such mailbox");
        }
        mailboxes.suppress(
                tenant,
                address,
                "mail came back: " + Clean.line(bounce.reason()).strip());
    }

    /** @param reason what came back with it, such as 550 5.1.1 no such user */
    public record Bounce(@NotBlank @Size(max = 500) String reason) {}

    /** It is as if it had never been written to: whoever wants to has to ask. */
    @DELETE
    @Path("/{address}")
    public void forget(@RestPath String address) {
        if (!mailboxes.forget(callers.current().tenant(), address)) {
            throw Refused.notFound("there is no such mailbox");
        }
    }
}
