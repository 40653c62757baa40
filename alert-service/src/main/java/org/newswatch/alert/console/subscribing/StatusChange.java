package org.newswatch.alert.console.subscribing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.newswatch.alert.subscribe.SubscriptionsResource;

/** Changes nothing of a subscription but its status, as a merge patch of the API does. */
@Singleton
class StatusChange {

    private final SubscriptionsResource subscriptions;
    private final ObjectMapper json;

    StatusChange(SubscriptionsResource subscriptions, ObjectMapper json) {
        this.subscriptions = subscriptions;
        this.json = json;
    }

    void turn(String id, String status) {
        subscriptions.change(id, null, json.createObjectNode().put("status", status));
    }
}
