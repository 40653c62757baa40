package org.newswatch.ingest.submit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.newswatch.gate.Refused;
import org.newswatch.gate.trace.Trace;

/**
 * Takes an NDJSON text of any length in constant memory: one batch is read while a few are with database and broker,
 * and the sender is read only as fast as that goes.
 */
@ApplicationScoped
class NdjsonUpload {

    private final JsonArticles articles;
    private final Submissions submissions;
    private final SubmitConfig limits;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    NdjsonUpload(JsonArticles articles, Submissions submissions, SubmitConfig limits) {
        this.articles = articles;
        this.submissions = submissions;
        this.limits = limits;
    }

    @PreDestroy
    void end() {
        workers.shutdown();
    }

    /**
     * @return how many lines there were
     * @throws Refused when broker or database go away on the way (503), the text breaks off (400) or grows too much
     *     (413); says how far it came
     */
    long take(InputStream text, Trace trace, Tally tally, Progress progress) {
        var underWay = new BatchesUnderWay(submissions, workers, limits.batches(), trace, tally, progress);
        try (text) {
            var lines = new Lines(text, Math.toIntExact(limits.maxLine().asLongValue()));
            try {
                for (var batch = next(lines); !batch.submissions().isEmpty(); batch = next(lines)) {
                    underWay.send(batch);
                }
            } finally {
                underWay.awaitAll();
            }
            return lines.index() + 1;
        } catch (IOException e) {
            throw Refused.malformed("the upload broke off; " + howFar(underWay));
        } catch (Refused e) {
            var howFar = howFar(underWay);
            throw e.retryAfter()
                    .map(wait -> Refused.unavailable("the articles can't be taken right now; " + howFar, wait))
                    .orElseGet(() -> e.saying(howFar));
        }
    }

    private static String howFar(BatchesUnderWay underWay) {
        return "its first " + underWay.taken() + " lines were taken; to send all again does no harm";
    }

    /** The next lines that share a transaction; none at the end. */
    private Batch next(Lines lines) throws IOException {
        var batch = new ArrayList<Submission>(limits.batchLines());
        long bytes = 0;
        while (batch.size() < limits.batchLines() && bytes < limits.batchBytes().asLongValue() && lines.next()) {
            if (!lines.isBlank()) {
                bytes += lines.length();
                batch.add(submission(lines));
            }
        }
        return Batch.of(batch, lines.index() + 1);
    }

    private Submission submission(Lines lines) {
        if (lines.isTooLong()) {
            var tooLong = Refused.tooLarge(
                    "a line may have at most " + limits.maxLine().asLongValue() + " bytes");
            return new Submission.Bad(lines.index(), tooLong.problem());
        }
        return articles.line(lines.index(), lines.bytes(), lines.length());
    }
}
