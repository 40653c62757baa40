package org.newswatch.egress;

import java.io.IOException;
import java.io.InputStream;

/** Keeps the whole answer, its body up to a limit. */
record WholeAnswer(int maxBytes) implements AnswerReader<Response> {

    @Override
    public Response read(Head head, InputStream body) throws IOException {
        var bytes = body.readNBytes(maxBytes);
        var truncated = bytes.length == maxBytes && body.read() >= 0;
        return new Response(head.status(), head.headers(), bytes, truncated);
    }
}
