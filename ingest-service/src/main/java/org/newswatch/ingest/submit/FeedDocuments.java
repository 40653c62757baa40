package org.newswatch.ingest.submit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.publish.ArticleIngested;
import org.newswatch.ingest.publish.Trace;

/** Takes the items of a feed document in, or shows how they would go in. */
@ApplicationScoped
class FeedDocuments {

    /** What an article only gets when it goes in. */
    private static final List<String> GIVEN_ON_INTAKE = List.of("version", "ingestedAt");

    private final Submissions submissions;
    private final ObjectMapper json;
    private final InstantSource clock;

    FeedDocuments(Submissions submissions, ObjectMapper json, InstantSource clock) {
        this.submissions = submissions;
        this.json = json;
        this.clock = clock;
    }

    FeedAnswer take(Feed feed, Trace trace) {
        var tally = Tally.ofAll();
        var items = new ArrayList<Submission>();
        for (var item : feed.items()) {
            items.add(
                    switch (item) {
                        case Feed.Item.Usable(var article) -> new Submission.Good(items.size(), article);
                        case Feed.Item.Unusable(var field, var reason) ->
                            new Submission.Bad(
                                    items.size(), Refused.invalid(field, reason).problem());
                    });
        }
        submissions.take(items, trace, tally);
        return new FeedAnswer(tally.answer(), feed.feed(), feed.warnings());
    }

    FeedAnswer.DryRun show(Feed feed) {
        var shown = new ArrayList<ObjectNode>();
        var warnings = new ArrayList<>(feed.warnings());
        for (int place = 0; place < feed.items().size(); place++) {
            switch (feed.items().get(place)) {
                case Feed.Item.Usable(var article) -> shown.add(show(article));
                case Feed.Item.Unusable(var field, var reason) ->
                    warnings.add(new Feed.Warning(place, "would be rejected: " + reason));
            }
        }
        return new FeedAnswer.DryRun(feed.feed(), shown, warnings);
    }

    private ObjectNode show(Article article) {
        ObjectNode event = json.valueToTree(ArticleIngested.of(article, 1, List.of(), false, clock.instant()));
        return event.remove(GIVEN_ON_INTAKE);
    }
}
