package org.newswatch.alert.deliver;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.newswatch.alert.subscribe.Ids;
import org.newswatch.alert.subscribe.Subscriptions;
import org.newswatch.alert.subscribe.SubscriptionsResource;
import org.newswatch.gate.Callers;

/** Finds what the caller's tenant has; what it has not is not there. */
@Singleton
class Owned {

    private final Subscriptions subscriptions;
    private final Callers callers;

    Owned(Subscriptions subscriptions, Callers callers) {
        this.subscriptions = subscriptions;
        this.callers = callers;
    }

    String tenant() {
        return callers.current().tenant();
    }

    UUID subscription(String id) {
        return Ids.parse(id)
                .filter(known -> subscriptions.has(tenant(), known))
                .orElseThrow(SubscriptionsResource::unknown);
    }
}
