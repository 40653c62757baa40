package org.newswatch.ingest.submit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Problem;

/**
 * The answer to an upload as NDJSON, while the upload goes on: a line for every rejected one, one for every thousand
 * taken, one at the end. A client that does not read it is not read either, so nothing piles up.
 */
final class ProgressLines implements Progress {

    static final String NDJSON = "application/x-ndjson";

    private static final int EVERY = 1_000;

    private final OutputStream out;
    private final ObjectMapper json;
    private long taken;

    ProgressLines(OutputStream out, ObjectMapper json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void rejected(long index, Problem problem) {
        write(new Rejected(index, problem));
    }

    @Override
    public void taken(long lines, Tally tally) {
        boolean told = lines / EVERY == taken / EVERY;
        taken = lines;
        if (!told) {
            write(Counts.of(lines, tally.soFar(), null, null));
        }
        flush();
    }

    void done(long lines, BatchAnswer answer) {
        write(Counts.of(lines, answer, true, null));
        flush();
    }

    /** The status went out long ago, so a refusal on the way is the last line. */
    void failed(BatchAnswer answer, Problem problem) {
        write(Counts.of(taken, answer, null, problem));
        flush();
    }

    /** What a repeated upload hears: as much as was kept of the first one's answer. */
    void repeat(BatchAnswer answer) {
        answer.results().forEach(result -> rejected(result.index(), Objects.requireNonNull(result.problem())));
        done(answer.accepted() + answer.updated() + answer.duplicate() + answer.rejected(), answer);
    }

    private void write(Object line) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("the client reads its answer no more", e);
        }
    }

    private void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the client reads its answer no more", e);
        }
    }

    record Rejected(long index, Problem problem) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counts(
            long lines,
            long accepted,
            long updated,
            long duplicate,
            long rejected,
            @Nullable Boolean done,
            @Nullable Problem problem) {

        static Counts of(long lines, BatchAnswer answer, @Nullable Boolean done, @Nullable Problem problem) {
            return new Counts(
                    lines, answer.accepted(), answer.updated(), answer.duplicate(), answer.rejected(), done, problem);
        }
    }
}
