package org.newswatch.alert.subscribe;

import org.newswatch.alert.schedule.Schedule;

/** How a subscription wants to be told of what it matches. A million subscriptions share a few of these. */
public record Telling(Notify notifies, FollowUps followUps, Schedule schedule) {}
