package org.newswatch.ingest.repeat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.repeat.KeptAnswers.Place;

/** One request under a key: either the first, which is to be done, or another, which gets the kept answer. */
public final class Turn {

    private final Repeats repeats;
    private final Place place;
    private final UUID holder;
    private final @Nullable KeptAnswer kept;
    private final MessageDigest digest;
    private Instant renewAt;

    Turn(Repeats repeats, Place place, UUID holder, @Nullable KeptAnswer kept, MessageDigest digest, Instant renewAt) {
        this.repeats = repeats;
        this.place = place;
        this.holder = holder;
        this.kept = kept;
        this.digest = digest;
        this.renewAt = renewAt;
    }

    /** The body, whose bytes make the fingerprint while they are read; as long as some come, the key stays held. */
    public InputStream reading(InputStream body) {
        return new Fingerprinted(body, digest, this::renew);
    }

    /**
     * What was answered before; none when this is the first request. The body is read to its end for it.
     *
     * @throws Refused 422 when the body is another one than before
     */
    public Optional<Answer> before(InputStream body) {
        if (kept == null) {
            return Optional.empty();
        }
        try (var rest = reading(body)) {
            rest.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw Refused.malformed("the body broke off");
        }
        if (!MessageDigest.isEqual(digest.digest(), kept.fingerprint())) {
            throw Refused.unprocessable(
                    IdempotencyKey.HEADER, "was used for another request before; a new request needs a new key");
        }
        return Optional.of(new Answer(kept.status(), kept.json()));
    }

    /** To be called when the work is done and its body was read to the end. */
    public void keep(int status, byte[] json) {
        repeats.keep(place, holder, new KeptAnswer(digest.digest(), status, json));
    }

    /** To be called when the work failed: the same request may come again and is done then. */
    public void release() {
        repeats.release(place, holder);
    }

    private void renew() {
        if (kept == null && repeats.now().isAfter(renewAt)) {
            renewAt = repeats.renew(place, holder);
        }
    }

    /** What was answered: a status and JSON. */
    public record Answer(int status, byte[] json) {}
}
