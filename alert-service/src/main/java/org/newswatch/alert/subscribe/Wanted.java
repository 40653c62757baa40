package org.newswatch.alert.subscribe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.compose.Wording;
import org.newswatch.alert.schedule.ScheduleDraft;

/** What an owner asks for, checked. */
record Wanted(
        String name,
        @Nullable String key,
        List<String> labels,
        Criteria criteria,
        Notify notifies,
        FollowUps followUps,
        ScheduleDraft schedule,
        @Nullable Wording template) {}
