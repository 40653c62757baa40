package org.newswatch.bench.deliveries;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * Bare clients in a process of their own: they post the bytes of one webhook again and again, with as many at once as
 * alert-service has, to one receiver after the other, over connections that are kept. Nothing is signed, stored or
 * bounded by a deadline.
 */
final class RawClient {

    private static final List<String> FRAMING = List.of("host", "content-length", "connection");

    private final List<URI> receivers;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final byte[] body;
    private final CloseableHttpClient apache;
    private final HttpClient jdk =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RawClient(List<URI> receivers, byte[] request, int atOnce) {
        this.receivers = receivers;
        var text = new String(request, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        text.substring(0, end).lines().skip(1).map(line -> line.split(": ?", 2)).forEach(header -> {
            if (!FRAMING.contains(header[0].toLowerCase(Locale.ROOT))) {
                headers.put(header[0], header[1]);
            }
        });
        this.body = Arrays.copyOfRange(request, end + 4, request.length);
        this.apache = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(4 * atOnce)
                        .setMaxConnPerRoute(16)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /**
     * Arguments: port, receivers, how many at once, a file with the request. For each line {@code client requests} on its
     * input, the client being apache or jdk, it sends these and prints how many seconds that took.
     */
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        int atOnce = Integer.parseInt(arguments[2]);
        var receivers = Receivers.addresses(port, Integer.parseInt(arguments[1]));
        var client = new RawClient(receivers, Files.readAllBytes(Path.of(arguments[3])), atOnce);
        var orders = new BufferedReader(new InputStreamReader(System.in, ISO_8859_1));
        for (var order = orders.readLine(); order != null; order = orders.readLine()) {
            var parts = order.split(" ");
            System.out.println(client.run(parts[0].equals("apache"), Integer.parseInt(parts[1]), atOnce));
        }
        System.exit(0);
    }

    private double run(boolean withApache, int requests, int atOnce) throws InterruptedException {
        int each = requests / receivers.size();
        var next = new AtomicInteger();
        var failed = new AtomicReference<Throwable>();
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < atOnce; i++) {
                threads.execute(() -> {
                    for (int at = next.getAndIncrement(); at < receivers.size(); at = next.getAndIncrement()) {
                        for (int n = 0; n < each; n++) {
                            post(withApache, receivers.get(at), failed);
                        }
                    }
                });
            }
        }
        if (failed.get() != null) {
            throw new IllegalStateException("a request failed", failed.get());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** A kept connection that turns out to be gone is no failure: such a request is sent once more. */
    private void post(boolean withApache, URI receiver, AtomicReference<Throwable> failed) {
        try {
            int status;
            try {
                status = withApache ? apache(receiver) : jdk(receiver);
            } catch (IOException e) {
                status = withApache ? apache(receiver) : jdk(receiver);
            }
            if (status != 204) {
                throw new IOException("answered " + status);
            }
        } catch (IOException e) {
            failed.set(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed.set(e);
        }
    }

    private int apache(URI receiver) throws IOException {
        var post = new HttpPost(receiver);
        headers.forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return apache.execute(post, answer -> {
            EntityUtils.consume(answer.getEntity());
            return answer.getCode();
        });
    }

    private int jdk(URI receiver) throws IOException, InterruptedException {
        var post = HttpRequest.newBuilder(receiver).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(post::setHeader);
        return jdk.send(post.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
