package org.newswatch.alert.subscribe;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.subscribe.SubscriptionDraft.ChannelDraft;
import org.newswatch.alert.subscribe.SubscriptionDraft.Schedule;
import org.newswatch.egress.Egress;
import org.newswatch.egress.RefusedAddress;
import org.newswatch.gate.Refused;
import org.newswatch.percolator.InvalidQuery;
import org.newswatch.percolator.TooBroad;

/** Makes subscriptions of drafts, or says what speaks against it. */
@ApplicationScoped
class Subscribing {

    private final Subscriptions subscriptions;
    private final Egress egress;
    private final SubscribeConfig config;
    private final InstantSource clock;

    Subscribing(Subscriptions subscriptions, Egress egress, SubscribeConfig config, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.egress = egress;
        this.config = config;
        this.clock = clock;
    }

    Subscription subscribe(String tenant, SubscriptionDraft draft) {
        DraftCheck.check(draft);
        instantly(Objects.requireNonNullElse(draft.schedule(), Schedule.INSTANT));
        var criteria = matchable(draft);
        var subscription = new Subscription(
                UuidCreator.getTimeOrderedEpoch(),
                tenant,
                requireNonNull(draft.name()).strip(),
                criteria,
                Objects.requireNonNullElse(draft.notifies(), Notify.STORY),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        var channels = values(draft.channels());
        for (int i = 0; i < channels.size(); i++) {
            var address = reachable("channels[" + i + "]", channels.get(i));
            subscription.channels.add(new Channel(subscription, address, SigningSecret.random()));
        }
        subscriptions.add(subscription);
        return subscription;
    }

    private static void instantly(Schedule schedule) {
        if (!schedule.equals(Schedule.INSTANT)) {
            throw Refused.unprocessable("schedule.mode", "only instant can be done so far");
        }
    }

    private Criteria matchable(SubscriptionDraft draft) {
        var criteria =
                new Criteria(draft.query(), values(draft.topics()), values(draft.languages()), values(draft.sources()));
        try {
            criteria.stored(config.query().limits());
            return criteria;
        } catch (InvalidQuery e) {
            throw Refused.invalid("query", requireNonNull(e.getMessage()));
        } catch (TooBroad e) {
            throw Refused.unprocessable("query", requireNonNull(e.getMessage()));
        }
    }

    private URI reachable(String field, ChannelDraft channel) {
        if (!Channel.WEBHOOK.equals(channel.type())) {
            throw Refused.unprocessable(field + ".type", "only webhook can be done so far");
        }
        try {
            return egress.check(requireNonNull(channel.url()));
        } catch (RefusedAddress e) {
            throw Refused.unprocessable(field + ".url", requireNonNull(e.getMessage()));
        }
    }

    /** What was checked holds no null. */
    private static <T> List<T> values(@Nullable List<@Nullable T> checked) {
        return checked == null
                ? List.of()
                : checked.stream().map(Objects::requireNonNull).toList();
    }
}
