package org.newswatch.alert.subscribe;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.newswatch.gate.Refused;

/** All subscriptions that stand, each tenant's for itself. */
@ApplicationScoped
public class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {

    private final SubscribeConfig config;
    private final InstantSource clock;

    Subscriptions(SubscribeConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Whether the tenant has this subscription. */
    @Transactional
    public boolean has(String tenant, UUID id) {
        return count("tenant = ?1 and id = ?2 and deletedAt is null", tenant, id) == 1;
    }

    Optional<Subscription> find(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2 and deletedAt is null", tenant, id).firstResultOptional();
    }

    /** Oldest first, after the one given; ids are time-ordered. */
    List<Subscription> page(String tenant, UUID after, int limit) {
        return find("tenant = ?1 and id > ?2 and deletedAt is null order by id", tenant, after)
                .page(0, limit)
                .list();
    }

    @Transactional
    void add(Subscription subscription) {
        if (count("tenant = ?1 and deletedAt is null", subscription.tenant) >= config.maxPerTenant()) {
            throw Refused.conflict("this tenant has its " + config.maxPerTenant() + " subscriptions already");
        }
        subscription.version = nextVersion();
        persist(subscription);
    }

    /** Ends the subscription and all that is due for it; false when there is no such one. */
    @Transactional
    boolean end(String tenant, UUID id) {
        var standing = find(tenant, id);
        standing.ifPresent(subscription -> {
            subscription.version = nextVersion();
            subscription.end(clock.instant());
            getEntityManager()
                    .createQuery("delete from Channel where subscription = ?1")
                    .setParameter(1, subscription)
                    .executeUpdate();
        });
        return standing.isPresent();
    }

    /** Native, for "returning": the row stays locked until the commit, so commits come in the order of versions. */
    private long nextVersion() {
        return (Long) getEntityManager()
                .createNativeQuery(
                        "update subscription_version set version = version + 1 returning version", Long.class)
                .getSingleResult();
    }
}
