package org.newswatch.ingest.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.repeat.KeptAnswers.Place;

/** Knows which requests came before. Only success is kept: a refused request has taken nothing, so its key stays free. */
@ApplicationScoped
public class Repeats {

    private static final Logger LOG = Logger.getLogger(Repeats.class);

    /** Keys are forgotten when keys come: after so many of them. */
    private static final int CLEANING = 256;

    private final KeptAnswers answers;
    private final RepeatConfig config;
    private final InstantSource clock;
    private final AtomicInteger claims = new AtomicInteger();

    Repeats(KeptAnswers answers, RepeatConfig config, InstantSource clock) {
        this.answers = answers;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param keys the values of the header field Idempotency-Key; none: there is no turn, the request is just done
     * @param route tells requests apart that have the same body and mean another thing
     * @throws Refused 400 when the key is none, 409 when the first request under it is still under way
     */
    public Optional<Turn> turn(List<String> keys, String tenant, String route) {
        return IdempotencyKey.of(keys).map(key -> turn(new Place(tenant, key.value()), route));
    }

    private Turn turn(Place place, String route) {
        var now = now();
        if (claims.incrementAndGet() % CLEANING == 0) {
            answers.forget(place.tenant(), now, config.keys());
        }
        var holder = UUID.randomUUID();
        var digest = sha256(route);
        var renewAt = now.plus(config.patience().dividedBy(4));
        if (answers.claim(place, holder, now, now.plus(config.patience()), now.plus(config.memory()))) {
            return new Turn(this, place, holder, null, digest, renewAt);
        }
        var kept = answers.find(place)
                .orElseThrow(() -> Refused.conflict(
                        "a request with this Idempotency-Key is still under way", config.retryAfter()));
        return new Turn(this, place, holder, kept, digest, renewAt);
    }

    /** The longest answer that is kept whole, in bytes. */
    public long longestAnswer() {
        return config.longestAnswer().asLongValue();
    }

    Instant now() {
        return clock.instant();
    }

    /** Returns when it is due again. */
    Instant renew(Place place, UUID holder) {
        var now = now();
        answers.renew(place, holder, now.plus(config.patience()));
        return now.plus(config.patience().dividedBy(4));
    }

    /** The work is done: when the answer can't be kept, the client hears it all the same. */
    void keep(Place place, UUID holder, KeptAnswer answer) {
        try {
            answers.keep(place, holder, answer, now().plus(config.memory()));
        } catch (IllegalStateException e) {
            LOG.warnf("an answer could not be kept: cause=%s", e.getCause());
        }
    }

    void release(Place place, UUID holder) {
        try {
            answers.release(place, holder);
        } catch (IllegalStateException e) {
            LOG.warnf("a key could not be released: cause=%s", e.getCause());
        }
    }

    private static MessageDigest sha256(String route) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((route + "\n").getBytes(UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a Java platform without SHA-256", e);
        }
    }
}
