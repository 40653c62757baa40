package org.newswatch.ingest.submit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.newswatch.gate.Refused;
import org.newswatch.gate.trace.Trace;
import org.newswatch.ingest.dedupe.Receipt;

/**
 * The batches of one upload that are with database and broker while the next one is read. They land in their order, as
 * soon as they are acknowledged, and two with versions of one article are never on their way together.
 */
final class BatchesUnderWay {

    private final Submissions submissions;
    private final ExecutorService workers;
    private final int most;
    private final Trace trace;
    private final Tally tally;
    private final Progress progress;
    private final Deque<UnderWay> underWay = new ArrayDeque<>();
    private CompletableFuture<?> latest = CompletableFuture.completedFuture(0L);
    private volatile long taken;

    /** @param landed when this one and all before it were acknowledged and counted */
    private record UnderWay(Batch batch, CompletableFuture<List<Receipt>> receipts, CompletableFuture<?> landed) {}

    BatchesUnderWay(
            Submissions submissions, ExecutorService workers, int most, Trace trace, Tally tally, Progress progress) {
        this.submissions = submissions;
        this.workers = workers;
        this.most = most;
        this.trace = trace;
        this.tally = tally;
        this.progress = progress;
    }

    /** All lines before this one are acknowledged. */
    long taken() {
        return taken;
    }

    /**
     * Waits while there are too many, or one that must not be overtaken.
     *
     * @throws Refused when an earlier batch could not be taken; this one is not sent then
     */
    void send(Batch batch) {
        while (underWay.size() >= most || underWay.stream().anyMatch(other -> other.batch.overlaps(batch.ids()))) {
            awaitFirst();
        }
        var receipts = CompletableFuture.supplyAsync(() -> submissions.take(batch.submissions(), trace), workers);
        latest = latest.thenAcceptBothAsync(receipts, (before, these) -> land(batch, these), workers);
        underWay.addLast(new UnderWay(batch, receipts, latest));
    }

    /** @throws Refused when one of them could not be taken */
    void awaitAll() {
        while (!underWay.isEmpty()) {
            awaitFirst();
        }
    }

    private void land(Batch batch, List<Receipt> receipts) {
        submissions.count(batch.submissions(), receipts, tally, progress);
        taken = batch.lines();
        progress.taken(taken, tally);
    }

    private void awaitFirst() {
        try {
            underWay.removeFirst().landed.get();
        } catch (ExecutionException e) {
            endOthers();
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in an upload", e);
        }
    }

    /** Whatever becomes of them: when the client hears of the failure, nothing of its upload is under way any more. */
    private void endOthers() {
        underWay.forEach(other ->
                other.receipts.handle((receipts, failure) -> other.batch).join());
        underWay.clear();
    }
}
