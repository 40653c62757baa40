package org.newswatch.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The keys that are good right now, by the SHA-256 of the key. {@link AccessKeyFollower} keeps them so. */
public final class AccessKeys {

    /** The compacted topic that keys travel on: record key = {@link #hash}, no value = revoked. */
    public static final String TOPIC = "access-keys";

    private volatile Map<String, Caller> good = Map.of();
    private volatile boolean whole;

    /** How many keys each tenant has. */
    private volatile Map<String, Integer> tenants = Map.of();

    /** The caller that holds this key. */
    public Optional<Caller> find(String key) {
        return Optional.ofNullable(good.get(hash(key)));
    }

    /** SHA-256 in lower-case hex. A fast hash is right here: keys are 256 random bits, nobody guesses them. */
    public static String hash(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Waits until the key with this hash is known here; false when it is not within the time given. */
    public boolean awaitKnown(String hash, Duration atMost) {
        return await(() -> good.containsKey(hash), atMost);
    }

    /** Waits until the key with this hash is no longer known here; false when it still is after the time given. */
    public boolean awaitGone(String hash, Duration atMost) {
        return await(() -> !good.containsKey(hash), atMost);
    }

    /** Whether the topic was read to its end: before that, a key that is not known may be good all the same. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether somebody holds a key of this tenant: those are the tenants that every service knows of. */
    boolean knowsTenant(String tenant) {
        return tenants.containsKey(tenant);
    }

    boolean isEmpty() {
        return good.isEmpty();
    }

    /** All that is known was read anew: from now on these. */
    synchronized void become(Map<String, Caller> all) {
        good = new ConcurrentHashMap<>(all);
        tenants = new ConcurrentHashMap<>();
        all.values().forEach(this::count);
        whole = true;
        notifyAll();
    }

    synchronized void issue(String hash, Caller caller) {
        forget(good.put(hash, caller));
        count(caller);
        notifyAll();
    }

    synchronized void revoke(String hash) {
        forget(good.remove(hash));
        notifyAll();
    }

    private void count(Caller caller) {
        tenants.merge(caller.tenant(), 1, Integer::sum);
    }

    private void forget(@Nullable Caller caller) {
        if (caller != null) {
            tenants.computeIfPresent(caller.tenant(), (tenant, count) -> count == 1 ? null : count - 1);
        }
    }

    private synchronized boolean await(BooleanSupplier condition, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
