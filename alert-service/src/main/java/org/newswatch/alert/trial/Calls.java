package org.newswatch.alert.trial;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Calls the services with a key. The addresses are the installation's own, which is why they do not go by libs/egress. */
final class Calls {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int MOST = 1 << 20;

    private final String key;

    Calls(String key) {
        this.key = key;
    }

    /** Sends JSON, or nothing where the body is empty. */
    Answer send(String method, URI address, String json) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Authorization", "Bearer " + key);
        if (!json.isEmpty()) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            try (var out = connection.getOutputStream()) {
                out.write(json.getBytes(StandardCharsets.UTF_8));
            }
        }
        var status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, in == null ? "" : text(in));
        } finally {
            connection.disconnect();
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
    }

    /** What came back. */
    record Answer(int status, String body) {

        /** The first id that the body names. */
        String id() throws IOException {
            var id = ID.matcher(body);
            if (!id.find()) {
                throw new IOException("no id in " + body);
            }
            return id.group(1);
        }
    }
}
