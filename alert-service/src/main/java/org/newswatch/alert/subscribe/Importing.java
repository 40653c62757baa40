package org.newswatch.alert.subscribe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.newswatch.alert.subscribe.Plan.Action;
import org.newswatch.alert.subscribe.Plan.Step;
import org.newswatch.gate.Refused;

/**
 * Makes a tenant's subscriptions what a file says, in one transaction: all of it or nothing. A plan is the same work, taken back
 * at its end.
 */
@ApplicationScoped
class Importing {

    private final Subscribing subscribing;
    private final Changing changing;
    private final Subscriptions subscriptions;
    private final OwnersForm form;
    private final SubscribeConfig config;

    Importing(
            Subscribing subscribing,
            Changing changing,
            Subscriptions subscriptions,
            OwnersForm form,
            SubscribeConfig config) {
        this.subscribing = subscribing;
        this.changing = changing;
        this.subscriptions = subscriptions;
        this.form = form;
        this.config = config;
    }

    /** @param remove whether what the file does not name goes */
    @Transactional
    Plan plan(String tenant, List<JsonNode> file, boolean remove) {
        var plan = Plan.of(false, work(tenant, file, remove));
        QuarkusTransaction.setRollbackOnly();
        return plan.withoutWhatIsMade();
    }

    @Transactional
    Plan apply(String tenant, List<JsonNode> file, boolean remove) {
        return Plan.of(true, work(tenant, file, remove));
    }

    private List<Step> work(String tenant, List<JsonNode> file, boolean remove) {
        // All is written at the end: to look at each of a thousand for changes before each statement takes a minute.
        subscriptions.getEntityManager().setFlushMode(FlushModeType.COMMIT);
        // From here on nobody else changes a subscription: what is read stays so.
        subscriptions.nextVersion();
        var faults = new Faults();
        var entries = FileEntry.all(file, faults);
        var standing = standing(tenant, entries);
        subscriptions.refuseBeyondLimit(
                tenant,
                entries.stream()
                        .filter(entry -> !standing.containsKey(entry.key()))
                        .count());
        var named = new HashSet<UUID>();
        var steps = new ArrayList<Step>();
        for (var entry : entries) {
            faults.of(entry.place(), () -> {
                var step = standing.containsKey(entry.key())
                        ? change(standing.get(entry.key()), entry)
                        : create(tenant, entry);
                named.add(step.id());
                steps.add(step);
            });
        }
        faults.refuse(file.size());
        if (remove) {
            steps.addAll(remove(tenant, named));
        }
        return steps;
    }

    /** What the entries name, by the key in the file: a subscription's own key, else its id. */
    private Map<String, Subscription> standing(String tenant, List<FileEntry> entries) {
        var keys = entries.stream().map(FileEntry::key).toList();
        var standing = new HashMap<String, Subscription>();
        var found = subscriptions.named(tenant, keys);
        found.forEach(subscription -> standing.put(subscription.id.toString(), subscription));
        found.stream()
                .filter(subscription -> subscription.key != null)
                .forEach(subscription -> standing.put(subscription.key, subscription));
        standing.keySet().retainAll(keys);
        return standing;
    }

    private Step create(String tenant, FileEntry entry) {
        var made = subscribing.made(tenant, changing.draft(entry.asked(entry.key())));
        subscriptions.add(made, subscriptions.nextVersion());
        return step(Action.CREATE, made, List.of(), made.channels);
    }

    private Step change(Subscription standing, FileEntry entry) {
        var before = form.portable(standing);
        var channels = List.copyOf(standing.channels);
        boolean changed =
                changing.change(standing, changing.draft(entry.asked(standing.key)), Subscribing.Channels.BY_ADDRESS);
        var changes = Plan.Change.between(before, form.portable(standing));
        var made = standing.channels.stream()
                .filter(channel -> !channels.contains(channel))
                .toList();
        return step(changed ? Action.CHANGE : Action.LEAVE, standing, changes, made);
    }

    private List<Step> remove(String tenant, Set<UUID> named) {
        var others = subscriptions.others(tenant, named, config.file().subscriptions() + 1);
        if (others.size() > config.file().subscriptions()) {
            throw Refused.unprocessable(
                    "remove", "more than %,d subscriptions would go at once".formatted(others.size() - 1));
        }
        var steps = new ArrayList<Step>();
        for (var subscription : others) {
            steps.add(step(Action.REMOVE, subscription, List.of(), List.of()));
            subscriptions.end(subscription, subscriptions.nextVersion());
        }
        return steps;
    }

    private Step step(Action action, Subscription subscription, List<Plan.Change> changes, List<Channel> made) {
        ObjectNode written = form.portable(subscription);
        return new Step(
                action,
                written.path(OwnersForm.KEY).asText(),
                subscription.id,
                subscription.name,
                changes,
                made.stream().map(channel -> ChannelView.of(channel, true)).toList());
    }
}
