package org.newswatch.enrich.edit;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jboss.logging.Logger;
import org.newswatch.enrich.topic.TopicClassifier;
import org.newswatch.enrich.topic.Topics;

/** The topics in force on this replica: those that ship, and over them what the database holds, as of a position in it. */
@Singleton
public class FollowedTopics {

    private static final Logger LOG = Logger.getLogger(FollowedTopics.class);
    private static final long NOTHING = -1;

    private final TopicClassifier classifier;
    private final TopicDocuments documents;
    private final Map<String, OwnedTopic> inForce = new ConcurrentSkipListMap<>();
    private volatile long applied = NOTHING;

    /** @param classifier already at work with the topics that ship */
    FollowedTopics(Topics shipped, TopicClassifier classifier, TopicDocuments documents) {
        this.classifier = classifier;
        this.documents = documents;
        shipped.all().forEach(topic -> inForce.put(topic.id(), OwnedTopic.shipped(topic)));
    }

    /** By id. */
    public List<OwnedTopic> all() {
        return List.copyOf(inForce.values());
    }

    public Optional<OwnedTopic> find(String id) {
        return Optional.ofNullable(inForce.get(id));
    }

    /** Whether the database was read once. */
    boolean isLoaded() {
        return applied != NOTHING;
    }

    /** Puts to work what was committed since the last time. */
    synchronized void catchUp(TopicVersions versions) throws SQLException {
        applied = Math.max(0, versions.after(applied, this::apply));
    }

    /** A version that this release cannot put to work leaves the one before it at work, and harms no other topic. */
    private void apply(TopicVersion changed) {
        if (changed.document() == null) {
            classifier.remove(changed.topic());
            inForce.remove(changed.topic());
            return;
        }
        try {
            var topic = documents.stored(changed.document());
            classifier.put(topic);
            inForce.put(changed.topic(), new OwnedTopic(topic, changed.tenant()));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "a stored topic can't be used: topic=%s version=%d cause=%s",
                    changed.topic(), changed.version(), e.getMessage());
        }
    }
}
