package org.newswatch.alert.subscribe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.JsonFaults;
import org.newswatch.gate.Refused;

/** Changes subscriptions, each change a new version; what changes nothing is none. */
@ApplicationScoped
class Changing {

    private final Subscribing subscribing;
    private final Subscriptions subscriptions;
    private final FormerVersions former;
    private final OwnersForm form;
    private final ObjectMapper json;
    private final InstantSource clock;

    Changing(
            Subscribing subscribing,
            Subscriptions subscriptions,
            FormerVersions former,
            OwnersForm form,
            ObjectMapper json,
            InstantSource clock) {
        this.subscribing = subscribing;
        this.subscriptions = subscriptions;
        this.former = former;
        this.form = form;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    SubscriptionView replace(String tenant, UUID id, IfMatch condition, SubscriptionDraft draft) {
        return change(tenant, id, condition, standing -> draft);
    }

    @Transactional
    SubscriptionView merge(String tenant, UUID id, IfMatch condition, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            throw Refused.malformed("expected an object");
        }
        // A name that is unknown is refused also where it is to be taken away, which would leave no trace of it.
        draft(changes);
        return change(tenant, id, condition, standing -> draft(MergePatch.apply(changes, form.of(standing))));
    }

    private SubscriptionView change(
            String tenant, UUID id, IfMatch condition, Function<Subscription, SubscriptionDraft> draft) {
        // From here on nobody else changes a subscription: what is read stays so.
        subscriptions.nextVersion();
        var standing = subscriptions.find(tenant, id).orElseThrow(SubscriptionsResource::unknown);
        condition.check(standing.revision);
        var kept = List.copyOf(standing.channels);
        change(standing, draft.apply(standing), Subscribing.Channels.BY_ID);
        return SubscriptionView.withSecrets(standing, channel -> !kept.contains(channel));
    }

    /**
     * Makes what the draft asks for of the subscription, in a transaction in which a version was given.
     *
     * @return whether anything changed, be it something that is not shown
     */
    boolean change(Subscription standing, SubscriptionDraft draft, Subscribing.Channels channels) {
        var before = form.shown(standing);
        var hidden = hidden(standing);
        subscribing.change(standing, draft, channels);
        if (before.equals(form.shown(standing)) && hidden.equals(hidden(standing))) {
            return false;
        }
        subscriptions.refuseTakenKey(standing);
        former.remember(standing, before);
        standing.revised(clock.instant().truncatedTo(ChronoUnit.MICROS));
        standing.version = subscriptions.nextVersion();
        return true;
    }

    /** What is not shown of its channels. */
    private static List<List<@Nullable Object>> hidden(Subscription subscription) {
        return subscription.channels.stream()
                .map(channel -> Arrays.<@Nullable Object>asList(channel.settings, channel.secret))
                .toList();
    }

    /** Reads what an owner asks for, or refuses (400) and names the field. */
    SubscriptionDraft draft(JsonNode wanted) {
        try {
            return json.treeToValue(wanted, SubscriptionDraft.class);
        } catch (JsonProcessingException e) {
            throw JsonFaults.refusal(e);
        }
    }
}
