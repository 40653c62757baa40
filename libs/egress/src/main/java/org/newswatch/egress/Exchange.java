package org.newswatch.egress;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** One request on its way and its answer being read; can be cut off from another thread at any moment. */
final class Exchange<T> implements Callable<T> {

    private final CloseableHttpClient client;
    private final HttpHost host;
    private final HttpUriRequestBase message;
    private final AnswerReader<T> reader;

    Exchange(CloseableHttpClient client, Target target, Request request, AnswerReader<T> reader) {
        this.client = client;
        this.host = new HttpHost(target.scheme(), target.host(), target.port());
        this.message = new HttpUriRequestBase(request.method(), target.uri());
        this.reader = reader;
        request.headers().forEach(message::setHeader);
        if (request.hasBody()) {
            message.setEntity(new ByteArrayEntity(request.body(), null));
        }
    }

    @Override
    public T call() throws IOException {
        var answer = client.executeOpen(host, message, null);
        try {
            return read(answer);
        } finally {
            close(answer);
        }
    }

    /** Closes the connection, whatever is being waited for; after the end of the exchange it changes nothing. */
    void abort() {
        message.cancel();
    }

    private T read(ClassicHttpResponse answer) throws IOException {
        var head = new Head(answer.getCode(), headers(answer));
        if (answer.getEntity() == null) {
            return reader.read(head, InputStream.nullInputStream());
        }
        var body = new Body(answer.getEntity().getContent());
        try {
            return reader.read(head, body);
        } finally {
            if (!body.ended()) {
                abort(); // or closing the answer would read the rest
            }
        }
    }

    /** What the reader has, it has: closing fails when it left a body that was cut off. */
    private static void close(ClassicHttpResponse answer) {
        try {
            answer.close();
        } catch (IOException e) {
            return;
        }
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse answer) {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var header : answer.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        return headers;
    }
}
