package org.newswatch.alert.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.newswatch.alert.PublicConfig;
import org.newswatch.alert.mail.Tokens;

/** Under which addresses the feeds of a subscription are found: {@code /feeds/} its id, its token, and the form. */
@ApplicationScoped
class FeedAddresses {

    private static final Pattern FILE =
            Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})([0-9a-f]{32})");

    private final Session database;
    private final PublicConfig outside;

    FeedAddresses(Session database, PublicConfig outside) {
        this.database = database;
        this.outside = outside;
    }

    /** A subscription that has feeds. */
    record Source(UUID id, String name, String token) {}

    /** The addresses that need no key. */
    public record Addresses(String atom, String json) {}

    /** Whose secret address this is, without its ending; empty as well for one that was given up. */
    @Transactional
    Optional<Source> secret(String file) {
        var parts = FILE.matcher(file);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var id = UUID.fromString(
                String.join("-", parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5)));
        return database.createNativeQuery(
                        "select id, name, feed_token from subscription where id = ?1 and deleted_at is null",
                        Source.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .filter(source -> MessageDigest.isEqual(
                        source.token().getBytes(US_ASCII), parts.group(6).getBytes(US_ASCII)));
    }

    @Transactional
    Optional<Source> own(String tenant, UUID id) {
        return database.createNativeQuery(
                        "select id, name, feed_token from subscription"
                                + " where tenant_id = ?1 and id = ?2 and deleted_at is null",
                        Source.class)
                .setParameter(1, tenant)
                .setParameter(2, id)
                .getResultStream()
                .findFirst();
    }

    /** From now on other addresses; false when the tenant has no such subscription. */
    @Transactional
    boolean rotate(String tenant, UUID id) {
        return database.createNativeMutationQuery("update subscription set feed_token = ?3"
                                + " where tenant_id = ?1 and id = ?2 and deleted_at is null")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, Tokens.random())
                        .executeUpdate()
                == 1;
    }

    Addresses of(Source source) {
        var path = "/feeds/" + source.id().toString().replace("-", "") + source.token();
        return new Addresses(outside.link(path + ".atom"), outside.link(path + ".json"));
    }
}
