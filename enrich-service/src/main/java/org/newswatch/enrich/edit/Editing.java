package org.newswatch.enrich.edit;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newswatch.enrich.topic.Topic;
import org.newswatch.enrich.topic.Topics;
import org.newswatch.gate.Caller;
import org.newswatch.gate.Refused;

/**
 * Changes topics. Ids are the installation's, a topic is its tenant's: only that one changes it. What an editor stored
 * stands over what ships, also in a later release; the next version is one more than either has.
 */
@Singleton
class Editing {

    private static final int IDS_PER_TOPIC = 10;

    private final TopicTables tables;
    private final TopicDocuments documents;
    private final FollowedTopics followed;
    private final Topics shipped;
    private final EditConfig config;
    private final InstantSource clock;

    Editing(
            TopicTables tables,
            TopicDocuments documents,
            FollowedTopics followed,
            Topics shipped,
            EditConfig config,
            InstantSource clock) {
        this.tables = tables;
        this.documents = documents;
        this.followed = followed;
        this.shipped = shipped;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Stores a new version, which is at work on this replica when this returns.
     *
     * @throws Refused 404 for another tenant's topic, 409 for an id that is taken, a draft of an older version, or too many topics
     */
    Stored put(String id, TopicDraft draft, Caller editor) {
        var stored = tables.change(versions -> {
            followed.catchUp(versions);
            var standing = standing(id, versions);
            boolean fresh = standing.filter(Standing::isInForce).isEmpty();
            standing.ifPresent(it -> it.allow(editor));
            requireOwnNames(draft.topic());
            if (fresh) {
                makeRoom(editor, versions);
            } else {
                standing.ifPresent(it -> it.requireVersion(draft.basedOn()));
            }
            int next = standing.map(Standing::next).orElse(1);
            append(id, next, documents.numbered(draft.topic(), next), editor, versions);
            return new Stored(next, fresh);
        });
        tables.follow(followed);
        return stored;
    }

    /** Takes a topic away, one that ships as well. Articles keep the tags they have. */
    void delete(String id, Caller editor) {
        tables.change(versions -> {
            var standing = standing(id, versions).filter(Standing::isInForce).orElseThrow(Editing::unknown);
            standing.allow(editor);
            append(id, standing.next(), null, editor, versions);
            return id;
        });
        tables.follow(followed);
    }

    static Refused unknown() {
        return Refused.notFound("no such topic of this tenant");
    }

    private Optional<Standing> standing(String id, TopicVersions versions) throws SQLException {
        int ships = shipped.find(id).map(topic -> topic.version()).orElse(0);
        var stored = versions.newest(id).map(newest -> Standing.of(newest, ships));
        return stored.isPresent() || ships == 0 ? stored : Optional.of(Standing.shipped(ships));
    }

    private void makeRoom(Caller editor, TopicVersions versions) throws SQLException {
        var used = versions.used(editor.tenant());
        int most = config.maxPerTenant();
        if (used.topics() >= most || used.ids() >= most * IDS_PER_TOPIC) {
            throw Refused.conflict(
                    "this tenant has its " + most + " topics, or has used " + IDS_PER_TOPIC + " times as many ids");
        }
    }

    /** Sub-topics are asked for like topics: no two things may be called the same. */
    private void requireOwnNames(Topic draft) {
        var names = names(draft);
        for (var owned : followed.all()) {
            var other = owned.topic();
            if (!other.id().equals(draft.id()) && !Collections.disjoint(names, names(other))) {
                throw Refused.conflict("with its sub-topics it would share an id with %s or a sub-topic of that"
                        .formatted(other.id()));
            }
        }
    }

    private static Set<String> names(Topic topic) {
        var names = new HashSet<>(Set.of(topic.id()));
        topic.subtopics().forEach(branch -> names.add(topic.id() + "-" + branch.id()));
        return names;
    }

    private void append(String id, int version, @Nullable String document, Caller editor, TopicVersions versions)
            throws SQLException {
        versions.append(
                new TopicVersion(id, version, editor.tenant(), document, editor.keyId(), clock.instant()),
                config.keptVersions());
    }

    /** @param fresh whether there was no such topic before */
    record Stored(int version, boolean fresh) {}

    /** What stands under an id, or stood there last. */
    private record Standing(String tenant, int version, int next, boolean isInForce) {

        static Standing of(TopicVersion newest, int ships) {
            int next = Math.max(newest.version(), ships) + 1;
            return new Standing(newest.tenant(), newest.version(), next, !newest.isEnd());
        }

        static Standing shipped(int version) {
            return new Standing(OwnedTopic.SHIPPED, version, version + 1, true);
        }

        void allow(Caller editor) {
            if (!tenant.equals(editor.tenant())) {
                throw isInForce ? unknown() : Refused.conflict("this id belongs to another tenant; choose another one");
            }
        }

        void requireVersion(@Nullable Integer basedOn) {
            if (basedOn != null && basedOn != version) {
                throw Refused.conflict("the topic is at version " + version + " by now, not " + basedOn
                        + "; read it again and make the change there");
            }
        }
    }
}
