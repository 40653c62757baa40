package org.newswatch.alert.match;

import java.util.Set;
import java.util.UUID;

/** Alerts were committed for these subscriptions: a reason to look at once, not a list to rely on. */
public record AlertsRaised(Set<UUID> subscriptions) {}
