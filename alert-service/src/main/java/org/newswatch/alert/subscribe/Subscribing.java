package org.newswatch.alert.subscribe;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.schedule.ScheduleDraft;
import org.newswatch.alert.schedule.ScheduleReader;
import org.newswatch.gate.Problem;
import org.newswatch.gate.Refused;
import org.newswatch.percolator.InvalidQuery;
import org.newswatch.percolator.TooBroad;

/** Makes subscriptions of drafts, or says what speaks against it. */
@ApplicationScoped
public class Subscribing {

    private final Subscriptions subscriptions;
    private final ChannelMaking making;
    private final SubscribeConfig config;
    private final InstantSource clock;

    Subscribing(Subscriptions subscriptions, ChannelMaking making, SubscribeConfig config, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.making = making;
        this.config = config;
        this.clock = clock;
    }

    /** What the draft asks for, checked as if it were subscribed to; nothing is stored and no address asked for. */
    public Asked asked(SubscriptionDraft draft) {
        var wanted = wanted(draft);
        var telling = new Telling(wanted.notifies(), wanted.followUps(), ScheduleReader.read(wanted.schedule()));
        return new Asked(wanted.criteria(), telling);
    }

    /** Drafts begin as drafts and paused ones paused; all others are matched from their commit on. */
    @Transactional
    Subscription subscribe(String tenant, SubscriptionDraft draft) {
        var subscription = made(tenant, draft);
        subscriptions.add(subscription);
        return subscription;
    }

    /** What the draft asks for, not stored. */
    Subscription made(String tenant, SubscriptionDraft draft) {
        var subscription = new Subscription(
                UuidCreator.getTimeOrderedEpoch(),
                tenant,
                wanted(draft),
                Objects.requireNonNullElse(draft.status(), Status.ACTIVE),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        var channels = values(draft.channels());
        for (int i = 0; i < channels.size(); i++) {
            subscription.channels.add(made("channels[" + i + "]", channels.get(i), subscription));
        }
        return subscription;
    }

    /** How drafts of channels find those that there are. */
    enum Channels {
        /** The ones named by id stay, the others are new. */
        BY_ID,
        /** The ones of the same type with the same address stay. */
        BY_ADDRESS
    }

    /** Makes what the draft asks for of one that stands. Channels that are neither found nor new go. */
    void change(Subscription subscription, SubscriptionDraft draft, Channels finding) {
        subscription.become(wanted(draft));
        if (draft.status() != null) {
            subscription.turn(draft.status());
        }
        var channels = new ArrayList<Channel>();
        var drafts = values(draft.channels());
        for (int i = 0; i < drafts.size(); i++) {
            var field = "channels[" + i + "]";
            channels.add(
                    finding == Channels.BY_ID
                            ? byId(field, drafts.get(i), subscription)
                            : byAddress(field, drafts.get(i), subscription, channels));
        }
        subscription.sendTo(channels);
    }

    private Channel made(String field, ChannelDraft draft, Subscription subscription) {
        if (draft.id() != null) {
            throw noSuchChannel(field);
        }
        return making.channel(field, draft, subscription);
    }

    private Channel byId(String field, ChannelDraft draft, Subscription subscription) {
        if (draft.id() == null) {
            return making.channel(field, draft, subscription);
        }
        var kept = subscription.channels.stream()
                .filter(channel -> channel.id.toString().equals(draft.id()))
                .findFirst()
                .orElseThrow(() -> noSuchChannel(field));
        if (draft.type() == null) {
            return kept;
        }
        if (!kept.type.equals(draft.type())) {
            throw Refused.unprocessable(
                    field + ".type", "is %s for this channel; leave out the id for a new one".formatted(kept.type));
        }
        making.change(field, draft, kept);
        return kept;
    }

    private Channel byAddress(String field, ChannelDraft draft, Subscription subscription, List<Channel> taken) {
        if (draft.id() != null) {
            throw noSuchChannel(field);
        }
        var address = making.address(field, draft);
        var kept = subscription.channels.stream()
                .filter(channel -> channel.type.equals(draft.type()) && channel.address.equals(address))
                .filter(channel -> !taken.contains(channel))
                .findFirst();
        kept.ifPresent(channel -> making.change(field, draft, channel));
        return kept.orElseGet(() -> made(field, draft, subscription));
    }

    private static Refused noSuchChannel(String field) {
        return Refused.unprocessable(
                field + ".id", "this subscription has no such channel; leave out the id for a new one");
    }

    private Wanted wanted(SubscriptionDraft draft) {
        DraftCheck.check(draft);
        return new Wanted(
                requireNonNull(draft.name()).strip(),
                draft.key(),
                values(draft.labels()).stream().distinct().toList(),
                matchable(draft),
                Objects.requireNonNullElse(draft.notifies(), Notify.STORY),
                followUps(draft),
                possible(Objects.requireNonNullElse(draft.schedule(), ScheduleDraft.INSTANT)),
                draft.template());
    }

    private static FollowUps followUps(SubscriptionDraft draft) {
        return new FollowUps(
                Objects.requireNonNullElse(draft.confirmedBy(), 0),
                Objects.requireNonNullElse(draft.corrections(), false));
    }

    /** What is urgent is asked by a query with the rules of the other. */
    private ScheduleDraft possible(ScheduleDraft schedule) {
        if (schedule.quiet() != null && schedule.quiet().unless() != null) {
            check("schedule.quiet.unless", Criteria.of(schedule.quiet().unless()));
        }
        return schedule;
    }

    /** A query of nothing is none: forms send one beside topics. */
    private Criteria matchable(SubscriptionDraft draft) {
        var query = draft.query() == null || draft.query().isBlank() ? null : draft.query();
        var criteria = new Criteria(query, values(draft.topics()), values(draft.languages()), values(draft.sources()));
        check("query", criteria);
        return criteria;
    }

    private void check(String field, Criteria criteria) {
        try {
            criteria.stored(config.query().limits());
        } catch (InvalidQuery e) {
            throw unreadable(e, field, requireNonNull(criteria.query()));
        } catch (TooBroad e) {
            throw Refused.unprocessable(field, requireNonNull(e.getMessage()));
        }
    }

    private static Refused unreadable(InvalidQuery e, String field, String query) {
        var message = e.getMessage() + "\n" + Pointer.at(e.offset(), query);
        var detail = field + ": " + e.getMessage();
        var errors = List.of(new Problem.Error(field, message, e.offset()));
        return e.isTooLarge() ? Refused.unprocessable(detail, errors) : Refused.invalid(detail, errors);
    }

    /** What was checked holds no null. */
    private static <T> List<T> values(@Nullable List<@Nullable T> checked) {
        return checked == null
                ? List.of()
                : checked.stream().map(Objects::requireNonNull).toList();
    }
}
