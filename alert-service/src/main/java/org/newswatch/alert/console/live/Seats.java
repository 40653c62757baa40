package org.newswatch.alert.console.live;

import java.util.HashMap;
import java.util.Map;

/** How many live pages are open, in all and of each tenant, so that no tenant takes all there are. */
final class Seats {

    private final int all;
    private final int ofOneTenant;
    private final Map<String, Integer> taken = new HashMap<>();
    private int open;

    Seats(int all, int ofOneTenant) {
        this.all = all;
        this.ofOneTenant = ofOneTenant;
    }

    /** False where there is none left for this tenant. */
    synchronized boolean take(String tenant) {
        if (open >= all || taken.getOrDefault(tenant, 0) >= ofOneTenant) {
            return false;
        }
        open++;
        taken.merge(tenant, 1, Integer::sum);
        return true;
    }

    synchronized void leave(String tenant) {
        open--;
        taken.computeIfPresent(tenant, (name, count) -> count == 1 ? null : count - 1);
    }
}
