package org.newswatch.alert.subscribe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What subscriptions were before they were changed. Native SQL: a version is written once, as JSON, and never looked into. */
@Singleton
class FormerVersions {

    private final EntityManager database;
    private final OwnersForm form;
    private final ObjectMapper json;
    private final SubscribeConfig config;

    FormerVersions(EntityManager database, OwnersForm form, ObjectMapper json, SubscribeConfig config) {
        this.database = database;
        this.form = form;
        this.json = json;
        this.config = config;
    }

    /** Keeps what the subscription is until now, and lets go of the oldest beyond the limit. */
    void remember(Subscription subscription, JsonNode shown) {
        database.createNativeQuery("""
            insert into former_subscription (subscription_id, revision, since, shown)
            values (?1, ?2, ?3, cast(?4 as json))
            """)
                .setParameter(1, subscription.id)
                .setParameter(2, subscription.revision)
                .setParameter(3, subscription.since())
                .setParameter(4, shown.toString())
                .executeUpdate();
        database.createNativeQuery("delete from former_subscription where subscription_id = ?1 and revision <= ?2")
                .setParameter(1, subscription.id)
                .setParameter(2, subscription.revision - config.versions())
                .executeUpdate();
    }

    void forget(Subscription subscription) {
        database.createNativeQuery("delete from former_subscription where subscription_id = ?1")
                .setParameter(1, subscription.id)
                .executeUpdate();
    }

    /** Newest first, beginning with the present one. */
    List<SubscriptionVersion> andPresent(Subscription subscription) {
        var versions = new ArrayList<SubscriptionVersion>();
        versions.add(
                new SubscriptionVersion(subscription.revision, subscription.since(), null, form.shown(subscription)));
        @Nullable Instant until = subscription.since();
        for (var row : rows(subscription)) {
            var since = row.get("since", Instant.class);
            versions.add(new SubscriptionVersion(
                    row.get("revision", Integer.class), since, until, read(row.get("shown", String.class))));
            until = since;
        }
        return versions;
    }

    @SuppressWarnings("unchecked") // native queries know no generics
    private List<Tuple> rows(Subscription subscription) {
        return database.createNativeQuery("""
            select revision, since, cast(shown as text) as shown
            from former_subscription where subscription_id = ?1 order by revision desc
            """, Tuple.class)
                .setParameter(1, subscription.id)
                .getResultList();
    }

    private JsonNode read(String shown) {
        try {
            return json.readTree(shown);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a former version of a subscription is no JSON", e);
        }
    }
}
