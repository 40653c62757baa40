package org.newswatch.egress;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One request to send.
 *
 * @param headers names to values; those that frame the message are not the caller's to set
 * @param body sent as it is; when empty, only methods that usually have a body send one
 * @param deadline for all of it: waiting for a connection, finding the host, connecting, sending and reading the whole answer
 * @param maxResponseBytes how much of the answer's body is read; the rest is dropped
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared or kept
public record Request(
        String method, URI uri, Map<String, String> headers, byte[] body, Duration deadline, int maxResponseBytes) {

    private static final int USUAL_RESPONSE_BYTES = 64 * 1024;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> USUALLY_WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Set<String> FRAMING = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "upgrade",
            "expect",
            "te",
            "trailer",
            "proxy-authorization",
            "proxy-connection");

    public Request {
        headers = Map.copyOf(headers);
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException("not a method to send: " + method);
        }
        if (!deadline.isPositive()) {
            throw new IllegalArgumentException("a deadline lies in the future: " + deadline);
        }
        if (maxResponseBytes < 0) {
            throw new IllegalArgumentException("a limit is not negative: " + maxResponseBytes);
        }
        headers.forEach(Request::checkHeader);
    }

    /** A GET without headers. */
    public static Request get(URI uri, Duration deadline) {
        return new Request("GET", uri, Map.of(), new byte[0], deadline, USUAL_RESPONSE_BYTES);
    }

    /** A POST; the headers should name the body's Content-Type. */
    public static Request post(URI uri, Map<String, String> headers, byte[] body, Duration deadline) {
        return new Request("POST", uri, headers, body, deadline, USUAL_RESPONSE_BYTES);
    }

    public Request withHeaders(Map<String, String> others) {
        return new Request(method, uri, others, body, deadline, maxResponseBytes);
    }

    public Request withMaxResponseBytes(int limit) {
        return new Request(method, uri, headers, body, deadline, limit);
    }

    boolean hasBody() {
        return body.length > 0 || USUALLY_WITH_BODY.contains(method);
    }

    private static void checkHeader(String name, String value) {
        if (!HEADER_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a header's name holds letters, digits and hyphens only");
        }
        if (FRAMING.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the header " + name + " is not the caller's to set");
        }
        if (!isHeaderValue(value)) {
            throw new IllegalArgumentException("the value of the header " + name
                    + " holds a line break, a control character or a non-ASCII letter");
        }
    }

    /** Visible ASCII, spaces and tabs. */
    private static boolean isHeaderValue(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\t' && (c < ' ' || c > '~')) {
                return false;
            }
        }
        return true;
    }
}
