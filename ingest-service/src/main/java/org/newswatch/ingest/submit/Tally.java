package org.newswatch.ingest.submit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.newswatch.gate.Problem;
import org.newswatch.ingest.dedupe.Outcome;
import org.newswatch.ingest.dedupe.Receipt;

/** Counts what became of the articles of one request, and keeps at most so many results to show. */
public final class Tally {

    static final String REJECTED = "rejected";

    private final boolean onlyRejected;
    private final int most;
    private final List<BatchAnswer.Result> results = new ArrayList<>();
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private long rejected;

    private Tally(boolean onlyRejected, int most) {
        this.onlyRejected = onlyRejected;
        this.most = most;
    }

    /** Shows every article. */
    public static Tally ofAll() {
        return new Tally(false, Integer.MAX_VALUE);
    }

    /** Shows the first rejected ones, so that an upload of any length has an answer of bounded length. */
    static Tally ofRejected(int most) {
        return new Tally(true, most);
    }

    public void taken(long index, Receipt receipt) {
        counts.merge(receipt.status(), 1L, Long::sum);
        if (!onlyRejected) {
            results.add(new BatchAnswer.Result(
                    index, receipt.id(), receipt.version(), receipt.status().word(), null));
        }
    }

    public void rejected(long index, Problem problem) {
        rejected++;
        if (results.size() < most) {
            results.add(new BatchAnswer.Result(index, null, null, REJECTED, problem));
        }
    }

    public BatchAnswer answer() {
        results.sort(Comparator.comparingLong(BatchAnswer.Result::index));
        return answer(List.copyOf(results));
    }

    /** The answer so far without what became of single ones. */
    BatchAnswer soFar() {
        return answer(List.of());
    }

    private BatchAnswer answer(List<BatchAnswer.Result> shown) {
        return new BatchAnswer(
                counts.getOrDefault(Outcome.ACCEPTED, 0L),
                counts.getOrDefault(Outcome.UPDATED, 0L),
                counts.getOrDefault(Outcome.DUPLICATE, 0L),
                rejected,
                shown);
    }
}
