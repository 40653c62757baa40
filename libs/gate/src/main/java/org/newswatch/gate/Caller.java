package org.newswatch.gate;

import java.security.Principal;
import java.util.Set;

/**
 * Who calls: by which key or token, the tenant it belongs to and what it may do.
 *
 * @param keyId names the key in logs, or {@code sub:} and the subject of a token; it is neither key nor token
 * @param roles of {@link Role}; an administrator holds all of them
 */
public record Caller(String keyId, String tenant, Set<String> roles) implements Principal {

    public Caller {
        if (!Role.ALL.containsAll(roles)) {
            throw new IllegalArgumentException("roles are " + Role.ALL + ", not " + roles);
        }
        roles = roles.contains(Role.ADMINISTRATOR) ? Role.ALL : Set.copyOf(roles);
    }

    @Override
    public String getName() {
        return keyId;
    }
}
