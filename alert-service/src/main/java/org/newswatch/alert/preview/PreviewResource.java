package org.newswatch.alert.preview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.newswatch.alert.subscribe.Subscribing;
import org.newswatch.alert.subscribe.SubscriptionDraft;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Role;

/** Subscriptions that are tried before they are made. */
@Path("/v1/subscriptions/preview")
@RolesAllowed(Role.SUBSCRIBER)
public class PreviewResource {

    private final Subscribing subscribing;
    private final Previewing previewing;
    private final Turns turns;
    private final Callers callers;

    PreviewResource(Subscribing subscribing, Previewing previewing, Turns turns, Callers callers) {
        this.subscribing = subscribing;
        this.previewing = previewing;
        this.turns = turns;
        this.callers = callers;
    }

    /** Takes and refuses what the making of a subscription does, but for a missing name; stores nothing and asks for no address. */
    @POST
    public Preview preview(@NotNull SubscriptionDraft draft) throws InterruptedException {
        var asked = subscribing.asked(draft.named("preview"));
        try (var turn = turns.take(callers.current().tenant())) {
            return previewing.preview(asked);
        }
    }
}
