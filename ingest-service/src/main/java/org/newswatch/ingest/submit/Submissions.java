package org.newswatch.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.newswatch.gate.trace.Trace;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.dedupe.Intake;
import org.newswatch.ingest.dedupe.Receipt;

/** Hands what was read to the intake, and counts what became of it. */
@ApplicationScoped
class Submissions {

    private final Intake intake;
    private final SubmitMetrics metrics;

    Submissions(Intake intake, SubmitMetrics metrics) {
        this.intake = intake;
        this.metrics = metrics;
    }

    Receipt take(Article article, Trace trace) {
        var receipt = intake.take(List.of(article), trace).getFirst();
        metrics.taken(receipt.status());
        return receipt;
    }

    /** Completes with the receipt, or with the refusal. */
    CompletionStage<Receipt> takeAsync(Article article, Trace trace) {
        return intake.takeAsync(article, trace).thenApply(receipt -> {
            metrics.taken(receipt.status());
            return receipt;
        });
    }

    /** Takes all that are articles in one transaction; the others are rejected alone. */
    void take(List<Submission> submissions, Trace trace, Tally tally) {
        count(submissions, take(submissions, trace), tally, Progress.UNHEARD);
    }

    /** Takes all that are articles in one transaction, and returns their receipts in their order. */
    List<Receipt> take(List<Submission> submissions, Trace trace) {
        return intake.take(
                submissions.stream()
                        .filter(Submission.Good.class::isInstance)
                        .map(good -> ((Submission.Good) good).article())
                        .toList(),
                trace);
    }

    /** @param receipts of those that are articles */
    void count(List<Submission> submissions, List<Receipt> receipts, Tally tally, Progress progress) {
        int next = 0;
        for (var submission : submissions) {
            switch (submission) {
                case Submission.Good good -> {
                    var receipt = receipts.get(next++);
                    tally.taken(good.index(), receipt);
                    metrics.taken(receipt.status());
                }
                case Submission.Bad(long index, var problem) -> {
                    tally.rejected(index, problem);
                    progress.rejected(index, problem);
                }
            }
        }
        metrics.rejected(submissions.size() - receipts.size());
    }
}
