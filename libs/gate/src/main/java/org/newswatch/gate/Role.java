package org.newswatch.gate;

import java.util.Set;

/** What a key may do, by the names that stand in keys and in {@code @RolesAllowed}. */
public final class Role {

    /** Submits articles and feeds to ingest-service. */
    public static final String PUBLISHER = "publisher";

    /** Owns subscriptions and reads their alerts. */
    public static final String SUBSCRIBER = "subscriber";

    /** Changes topics. */
    public static final String EDITOR = "editor";

    /** Makes tenants and keys, and does all that the others may within its own tenant. */
    public static final String ADMINISTRATOR = "administrator";

    public static final Set<String> ALL = Set.of(PUBLISHER, SUBSCRIBER, EDITOR, ADMINISTRATOR);

    private Role() {}
}
