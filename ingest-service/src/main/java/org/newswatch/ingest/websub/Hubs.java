package org.newswatch.ingest.websub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Subscribes to the hubs that feeds name. */
@ApplicationScoped
public class Hubs {

    /**
     * A feed that was read names hubs; returns at once, the subscription follows in the background.
     *
     * @param topic the address the feed calls its own (rel=self), else the one it was fetched from
     */
    public void found(UUID feed, String topic, List<String> hubs) {}
}
