package org.newswatch.alert.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The other way in: stories that turned out to be one, before or after the articles that tell them. */
@ApplicationScoped
class StoryMerges {

    private final Intake intake;
    private final EventReader<StoryMerged> reader;
    private final Patience patience;
    private final Transactions transactions;
    private final MergedStories stories;
    private final MatchMetrics metrics;

    StoryMerges(
            Intake intake,
            ObjectMapper json,
            Patience patience,
            Transactions transactions,
            MergedStories stories,
            MatchMetrics metrics) {
        this.intake = intake;
        this.reader = StoryMerged.reader(json);
        this.patience = patience;
        this.transactions = transactions;
        this.stories = stories;
        this.metrics = metrics;
    }

    @Incoming("stories-merged")
    @Blocking
    CompletionStage<Void> take(KafkaRecordBatch<byte[], byte[]> batch) {
        return intake.take(batch, reader, this::remember);
    }

    private void remember(List<Received<StoryMerged>> received) {
        var merges = received.stream().map(Received::event).toList();
        int remembered =
                patience.untilDone(() -> transactions.commit(connection -> stories.remember(merges, connection)));
        metrics.countMerges(remembered);
    }
}
