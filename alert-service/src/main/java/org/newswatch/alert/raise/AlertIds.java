package org.newswatch.alert.raise;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** The ids of alerts. */
public final class AlertIds {

    private AlertIds() {}

    /** The same whenever and wherever it is raised, so that its id alone decides whether it was raised before. */
    public static UUID of(UUID subscription, String about) {
        return UuidCreator.getNameBasedSha1(subscription, about);
    }
}
