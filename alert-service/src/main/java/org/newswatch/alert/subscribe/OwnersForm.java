package org.newswatch.alert.subscribe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;

/** Subscriptions as their owner would ask for them: what {@link SubscriptionDraft} reads, as a tree. */
@Singleton
class OwnersForm {

    static final String KEY = "key";

    private static final List<String> OF_THE_SERVICE =
            List.of("id", "version", "feeds", "statusReason", "createdAt", "changedAt");
    private static final List<String> OF_THE_SERVICE_IN_CHANNELS =
            List.of("id", "status", "statusReason", "secret", "publicKey");

    private final ObjectMapper json;

    OwnersForm(ObjectMapper json) {
        this.json = json;
    }

    /** As its owner sees it, without the addresses of its feeds, which whoever knows them may read. */
    ObjectNode shown(Subscription subscription) {
        ObjectNode shown = json.valueToTree(SubscriptionView.of(subscription));
        shown.remove("feeds");
        return shown;
    }

    /** Its channels are named by their ids, and so stay as they are. */
    ObjectNode of(Subscription subscription) {
        var form = withoutTheServices(subscription);
        var channels = form.putArray("channels");
        subscription.channels.forEach(channel -> channels.addObject().put("id", channel.id.toString()));
        return form;
    }

    /** In words that mean the same to another tenant: a key, no ids, and without what is empty. */
    ObjectNode portable(Subscription subscription) {
        var form = withoutTheServices(subscription);
        form.path("channels").forEach(channel -> ((ObjectNode) channel).remove(OF_THE_SERVICE_IN_CHANNELS));
        form.removeIf(value -> value.isContainerNode() && value.isEmpty());
        ObjectNode named = json.createObjectNode();
        named.put(KEY, subscription.key == null ? subscription.id.toString() : subscription.key);
        form.remove(KEY);
        return named.setAll(form);
    }

    private ObjectNode withoutTheServices(Subscription subscription) {
        ObjectNode form = json.valueToTree(SubscriptionView.of(subscription));
        form.remove(OF_THE_SERVICE);
        return form;
    }
}
