package org.newswatch.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.dedupe.Intake;
import org.newswatch.ingest.dedupe.Receipt;
import org.newswatch.ingest.publish.Trace;

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

    /** Takes all that are articles in one transaction; the others are rejected alone. */
    void take(List<Submission> submissions, Trace trace, Tally tally) {
        var places = new ArrayList<Long>(submissions.size());
        var articles = new ArrayList<Article>(submissions.size());
        for (var submission : submissions) {
            switch (submission) {
                case Submission.Good(long index, Article article) -> {
                    places.add(index);
                    articles.add(article);
                }
                case Submission.Bad(long index, var problem) -> tally.rejected(index, problem);
            }
        }
        var receipts = intake.take(articles, trace);
        for (int i = 0; i < receipts.size(); i++) {
            tally.taken(places.get(i), receipts.get(i));
            metrics.taken(receipts.get(i).status());
        }
        metrics.rejected(submissions.size() - articles.size());
    }
}
