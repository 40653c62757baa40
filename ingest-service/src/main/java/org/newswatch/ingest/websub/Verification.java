package org.newswatch.ingest.websub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.websub.Lease.State;

/** Answers hubs that ask whether it was we who asked, as WebSub, section 5.3, says. */
@ApplicationScoped
class Verification {

    private static final Logger LOG = Logger.getLogger(Verification.class);

    /** What a hub says of the length of a lease is believed between these. */
    private static final Duration SHORTEST = Duration.ofHours(1), LONGEST = Duration.ofDays(30);

    private static final Duration LEFT_ALONE = Duration.ofDays(7);
    private static final int LONGEST_CHALLENGE = 4_096;

    private final Leases leases;
    private final WebSubConfig config;
    private final InstantSource clock;

    Verification(Leases leases, WebSubConfig config, InstantSource clock) {
        this.leases = leases;
        this.config = config;
        this.clock = clock;
    }

    /** What a hub asks, with its parameters as they came. */
    record Question(
            @Nullable String mode,
            @Nullable String topic,
            @Nullable String challenge,
            @Nullable String leaseSeconds,
            @Nullable String reason) {}

    /** Returns what to echo; empty when this was not asked for. */
    Optional<String> answer(UUID callback, Question question) {
        var lease = leases.find(callback).filter(found -> found.topic().equals(question.topic()));
        if (lease.isEmpty() || question.mode() == null) {
            return Optional.empty();
        }
        return switch (question.mode()) {
            case "subscribe" -> begin(lease.get(), question);
            case "unsubscribe" -> end(lease.get(), question);
            case "denied" -> deny(lease.get());
            default -> Optional.empty();
        };
    }

    private Optional<String> begin(Lease lease, Question question) {
        var challenge = challenge(question);
        if (lease.orphaned() || !lease.pushes() || challenge.isEmpty()) {
            return Optional.empty();
        }
        var length = length(question.leaseSeconds());
        var now = clock.instant();
        var end = now.plus(length);
        leases.move(lease.id(), State.ACTIVE, 0, now.plus(renewedAfter(length, callbackSpread(lease))), end);
        leases.pushedUntil(lease.feed(), end);
        return challenge;
    }

    private Optional<String> end(Lease lease, Question question) {
        if (lease.state() != State.ENDING) {
            return Optional.empty();
        }
        var challenge = challenge(question);
        challenge.ifPresent(echo -> leases.forget(lease.id()));
        return challenge;
    }

    private Optional<String> deny(Lease lease) {
        if (lease.state() == State.ENDING) {
            leases.forget(lease.id());
        } else {
            LOG.infof("a hub denies to push, its feed is polled: feed=%s hub=%s", lease.feed(), lease.hub());
            leases.pushedUntil(lease.feed(), null);
            leases.move(lease.id(), State.REFUSED, 0, clock.instant().plus(LEFT_ALONE), null);
        }
        return Optional.of("");
    }

    /** After three quarters and a bit: those of one hub come apart. */
    private static Duration renewedAfter(Duration length, int spread) {
        return length.multipliedBy(75 + spread).dividedBy(100);
    }

    private static int callbackSpread(Lease lease) {
        return (int) Math.floorMod(lease.id().getLeastSignificantBits(), 10L);
    }

    private static Optional<String> challenge(Question question) {
        return Optional.ofNullable(question.challenge())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_CHALLENGE);
    }

    private Duration length(@Nullable String seconds) {
        var said = seconds != null && seconds.matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : config.lease();
        if (said.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return said.compareTo(LONGEST) > 0 ? LONGEST : said;
    }
}
