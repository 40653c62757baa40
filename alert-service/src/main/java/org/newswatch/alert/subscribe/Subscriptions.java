package org.newswatch.alert.subscribe;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.newswatch.gate.Refused;

/** All subscriptions that stand, each tenant's for itself. */
@ApplicationScoped
public class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {

    private final FormerVersions former;
    private final SubscribeConfig config;
    private final InstantSource clock;

    Subscriptions(FormerVersions former, SubscribeConfig config, InstantSource clock) {
        this.former = former;
        this.config = config;
        this.clock = clock;
    }

    /** Whether the tenant has this subscription. */
    @Transactional
    public boolean has(String tenant, UUID id) {
        return count("tenant = ?1 and id = ?2 and deletedAt is null", tenant, id) == 1;
    }

    /** A subscription as its owner sees it. */
    @Transactional
    public Optional<SubscriptionView> view(String tenant, UUID id) {
        return find(tenant, id).map(SubscriptionView::of);
    }

    Optional<Subscription> find(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2 and deletedAt is null", tenant, id).firstResultOptional();
    }

    /** Oldest first, after the one given; ids are time-ordered. */
    List<Subscription> page(String tenant, Filter filter, UUID after, int limit) {
        var parameters = filter.parameters().and("tenant", tenant).and("after", after);
        return find(
                        "tenant = :tenant and id > :after and deletedAt is null" + filter.condition() + " order by id",
                        parameters)
                .page(0, limit)
                .list();
    }

    /** Those with one of the keys, or with one of them as id. */
    List<Subscription> named(String tenant, Collection<String> keys) {
        var ids = keys.stream().map(Ids::parse).flatMap(Optional::stream).toList();
        return list("tenant = ?1 and deletedAt is null and (key in ?2 or id in ?3)", tenant, keys, ids);
    }

    /** Those of the tenant that are not named, up to a limit, oldest first. */
    List<Subscription> others(String tenant, Collection<UUID> named, int limit) {
        return find("tenant = ?1 and deletedAt is null and id not in ?2 order by id", tenant, named)
                .page(0, limit)
                .list();
    }

    @Transactional
    void add(Subscription subscription) {
        long version = nextVersion();
        refuseBeyondLimit(subscription.tenant, 1);
        add(subscription, version);
    }

    /** @param version one that {@link #nextVersion} gave in this transaction */
    void add(Subscription subscription, long version) {
        subscription.version = version;
        refuseTakenKey(subscription);
        persist(subscription);
    }

    /** Refuses (409) more than the tenant may have; asked while a version is held, the answer stays true. */
    void refuseBeyondLimit(String tenant, long more) {
        long most = config.maxPerTenant();
        if (more > 0 && count("tenant = ?1 and deletedAt is null", tenant) + more > most) {
            throw Refused.conflict(
                    "this tenant may have %,d subscriptions and has no room for %,d more".formatted(most, more));
        }
    }

    /** Keys are looked at while the version is held, so nobody else takes one meanwhile; the index is there all the same. */
    void refuseTakenKey(Subscription subscription) {
        if (subscription.key != null
                && count(
                                "tenant = ?1 and key = ?2 and id <> ?3 and deletedAt is null",
                                subscription.tenant,
                                subscription.key,
                                subscription.id)
                        > 0) {
            throw Refused.unprocessable("key", "another subscription of this tenant has it");
        }
    }

    /** Ends the subscription and all that is due for it; false when there is no such one. */
    @Transactional
    boolean end(String tenant, UUID id, IfMatch condition) {
        long version = nextVersion();
        var standing = find(tenant, id);
        standing.ifPresent(subscription -> {
            condition.check(subscription.revision);
            end(subscription, version);
        });
        return standing.isPresent();
    }

    /** @param version one that {@link #nextVersion} gave in this transaction */
    void end(Subscription subscription, long version) {
        subscription.version = version;
        subscription.end(clock.instant());
        former.forget(subscription);
        getEntityManager()
                .createQuery("delete from Channel where subscription = ?1")
                .setParameter(1, subscription)
                .executeUpdate();
    }

    /**
     * The place of a change among those of all. Native, for "returning": the row stays locked until the commit, so commits come in
     * the order of versions. To be asked for before the subscription is read: nobody else changes it from then on.
     */
    long nextVersion() {
        return (Long) getEntityManager()
                .createNativeQuery(
                        "update subscription_version set version = version + 1 returning version", Long.class)
                .getSingleResult();
    }
}
