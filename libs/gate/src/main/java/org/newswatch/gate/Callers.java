package org.newswatch.gate;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells a resource who is calling it. */
@ApplicationScoped
public class Callers {

    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller of the current request; only where the route demands a role, so that there is one. */
    public Caller current() {
        return (Caller) identity.getPrincipal();
    }
}
