package org.newswatch.alert.subscribe;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.newswatch.gate.Refused;

/** Where a subscription is in its life. */
public enum Status {
    /** Kept, and never matched so far. */
    DRAFT,
    /** Matched and told. */
    ACTIVE,
    /** Kept by its owner without being matched: what comes meanwhile is never told. */
    PAUSED,
    /** Stopped by the service, which says why: alerts are still raised where that can be done, and not sent. */
    DISABLED;

    /** As it stands in the API and in the database. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** What a subscription begins as. */
    static Status begun(Status asked) {
        if (asked == DISABLED) {
            throw onlyByTheService();
        }
        return asked;
    }

    /** What it is when its owner asks for that, or a refusal (422) that says why it can't be. */
    Status changedTo(Status asked) {
        return switch (asked) {
            case DRAFT -> drafted();
            case ACTIVE -> ACTIVE;
            case PAUSED -> paused();
            case DISABLED -> disabledStill();
        };
    }

    private Status drafted() {
        if (this != DRAFT) {
            throw refused("a subscription that was %s is no draft any more; pause it instead".formatted(key()));
        }
        return DRAFT;
    }

    private Status paused() {
        return switch (this) {
            case DRAFT -> throw refused("a draft is not matched yet, so there is nothing to pause");
            case ACTIVE, PAUSED -> PAUSED;
            case DISABLED ->
                throw refused("a disabled subscription does not become paused; mend it and make it active");
        };
    }

    private Status disabledStill() {
        if (this != DISABLED) {
            throw onlyByTheService();
        }
        return DISABLED;
    }

    private static Refused onlyByTheService() {
        return refused("only the service disables subscriptions; pause it instead");
    }

    private static Refused refused(String why) {
        return Refused.unprocessable("status", why);
    }
}
