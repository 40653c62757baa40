package org.newswatch.ingest.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Watches the pace of feeds. */
@ApplicationScoped
public class FeedHealth {

    /** Notes what a round of polls brought; one round trip for all. */
    public void observe(List<Observation> observations) {}
}
