package org.newswatch.enrich.reread;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.newswatch.enrich.edit.FollowedTopics;
import org.newswatch.enrich.edit.TopicCheck;
import org.newswatch.enrich.edit.TopicDocuments;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** What a draft of a topic would have tagged; nothing is stored. */
@Path("/v1/topics/{id}/try")
public class TrialResource {

    private static final Duration COME_AGAIN = Duration.ofSeconds(5);

    private final TopicDocuments documents;
    private final TopicCheck check;
    private final FollowedTopics topics;
    private final LastArticles articles;
    private final RereadConfig.Trials config;
    private final Semaphore free;

    TrialResource(
            TopicDocuments documents,
            TopicCheck check,
            FollowedTopics topics,
            LastArticles articles,
            RereadConfig config) {
        this.documents = documents;
        this.check = check;
        this.topics = topics;
        this.articles = articles;
        this.config = config.trials();
        this.free = new Semaphore(this.config.atOnce());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    @Operation(
            summary =
                    "What a topic would have tagged among the last articles, and what differs from its current version",
            description = "The body is a topic as for PUT. last is how many articles, 1,000 where not given.")
    public Trial.TrialResult tryOut(@RestPath String id, @RestQuery @DefaultValue("1000") int last, byte[] body) {
        if (last < 1 || last > config.most()) {
            throw Refused.invalid("last", "expected 1 to " + config.most());
        }
        var draft = check.alone(documents.draft(id, body).topic());
        var current = topics.find(id).map(owned -> check.alone(owned.topic())).orElse(null);
        return run(new Trial(draft, current), last);
    }

    private Trial.TrialResult run(Trial trial, int last) {
        if (!free.tryAcquire()) {
            throw Refused.tooManyRequests("other drafts are being tried", COME_AGAIN);
        }
        try {
            articles.read(last, config.longest(), trial::read);
            return trial.result();
        } catch (KafkaException e) {
            throw Refused.unavailable("the articles can't be read: Kafka is away", COME_AGAIN);
        } finally {
            free.release();
        }
    }
}
