package org.newswatch.ingest.submit;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.newswatch.gate.Refused;
import org.newswatch.gate.trace.Trace;
import org.newswatch.ingest.repeat.OnceOnly;
import org.newswatch.ingest.repeat.Turn;

/** Answers an NDJSON upload: at its end, or line by line while it goes on for a client that asks for NDJSON. */
@ApplicationScoped
class ArticleUploads {

    private static final Logger LOG = Logger.getLogger(ArticleUploads.class);
    private static final String ROUTE = "POST /v1/articles " + ProgressLines.NDJSON;

    private final NdjsonUpload upload;
    private final OnceOnly once;
    private final SubmitConfig config;
    private final ObjectMapper json;

    ArticleUploads(NdjsonUpload upload, OnceOnly once, SubmitConfig config, ObjectMapper json) {
        this.upload = upload;
        this.once = once;
        this.config = config;
        this.json = json;
    }

    RestResponse<?> take(InputStream lines, HttpHeaders headers, Trace trace) {
        if (!asksForProgress(headers)) {
            return once.answer(headers, ROUTE, lines, text -> RestResponse.ok(take(text, trace)));
        }
        var turn = once.turn(headers, ROUTE);
        var before = turn.flatMap(taken -> taken.before(lines)).map(kept -> once.read(kept, BatchAnswer.class));
        if (before.isPresent()) {
            StreamingOutput again = out -> new ProgressLines(out, json).repeat(before.get());
            return OnceOnly.replayed(ResponseBuilder.ok(again, ProgressLines.NDJSON))
                    .build();
        }
        StreamingOutput progress = out -> report(lines, trace, turn, out);
        return ResponseBuilder.ok(progress, ProgressLines.NDJSON).build();
    }

    private BatchAnswer take(InputStream lines, Trace trace) {
        var tally = Tally.ofRejected(config.describedRejections());
        upload.take(lines, trace, tally, Progress.UNHEARD);
        return tally.answer();
    }

    private void report(InputStream lines, Trace trace, Optional<Turn> turn, OutputStream out) throws IOException {
        var tally = Tally.ofRejected(turn.isPresent() ? OnceOnly.KEPT_REJECTIONS : 0);
        var progress = new ProgressLines(out, json);
        try {
            long count = upload.take(turn.map(taken -> taken.reading(lines)).orElse(lines), trace, tally, progress);
            turn.ifPresent(taken -> once.keep(taken, RestResponse.StatusCode.OK, tally.answer()));
            progress.done(count, tally.soFar());
        } catch (UncheckedIOException e) {
            turn.ifPresent(Turn::release);
            LOG.infof("an upload lost its listener: cause=%s", e.getCause());
            throw e.getCause();
        } catch (RuntimeException e) {
            turn.ifPresent(Turn::release);
            progress.failed(tally.soFar(), refusal(e).problem());
        }
    }

    private static Refused refusal(RuntimeException fault) {
        if (fault instanceof Refused refused) {
            return refused;
        }
        LOG.error("an upload failed", fault);
        return Refused.failed();
    }

    private static boolean asksForProgress(HttpHeaders headers) {
        var first = headers.getAcceptableMediaTypes().getFirst();
        return MediaType.valueOf(ProgressLines.NDJSON).equals(new MediaType(first.getType(), first.getSubtype()));
    }
}
