package org.newswatch.alert.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
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

    /** It is as if it had never been written to: whoever wants to has to ask. */
    @DELETE
    @Path("/{address}")
    public void forget(@RestPath String address) {
        if (!mailboxes.forget(callers.current().tenant(), address)) {
            throw Refused.notFound("there is no such mailbox");
        }
    }
}
