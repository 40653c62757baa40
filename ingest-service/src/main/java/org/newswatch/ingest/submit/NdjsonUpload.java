package org.newswatch.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.publish.PublishConfig;
import org.newswatch.ingest.publish.Trace;

/** Takes an NDJSON text of any length, batch by batch, in constant memory; the sender is read only as fast as that goes. */
@ApplicationScoped
class NdjsonUpload {

    private final JsonArticles articles;
    private final Submissions submissions;
    private final SubmitConfig limits;
    private final PublishConfig publish;

    NdjsonUpload(JsonArticles articles, Submissions submissions, SubmitConfig limits, PublishConfig publish) {
        this.articles = articles;
        this.submissions = submissions;
        this.limits = limits;
        this.publish = publish;
    }

    /** @throws Refused 503 when broker or database go away on the way, 400 when the text breaks off; says how far it came */
    BatchAnswer take(InputStream text, Trace trace) {
        var lines = new Lines(text, Math.toIntExact(limits.maxLine().asLongValue()));
        var tally = Tally.ofRejected(limits.describedRejections());
        long taken = 0;
        for (var batch = next(lines, taken); !batch.isEmpty(); batch = next(lines, taken)) {
            try {
                submissions.take(batch, trace, tally);
            } catch (Refused e) {
                throw Refused.unavailable(
                        "only the first " + taken + " lines were taken; to send all again does no harm",
                        publish.retryAfter());
            }
            taken = lines.index() + 1;
        }
        return tally.answer();
    }

    /** The next lines that share a transaction; none at the end. */
    private List<Submission> next(Lines lines, long taken) {
        try {
            return next(lines);
        } catch (IOException e) {
            throw Refused.malformed("the upload broke off; only its first " + taken + " lines were taken");
        }
    }

    private List<Submission> next(Lines lines) throws IOException {
        var batch = new ArrayList<Submission>();
        long bytes = 0;
        while (batch.size() < limits.batchLines() && bytes < limits.batchBytes().asLongValue() && lines.next()) {
            if (!lines.isBlank()) {
                bytes += lines.length();
                batch.add(submission(lines));
            }
        }
        return batch;
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
