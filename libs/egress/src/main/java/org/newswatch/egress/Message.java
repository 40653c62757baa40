package org.newswatch.egress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A request as it goes over the wire (RFC 9112). */
final class Message {

    private Message() {}

    /** Head and body in one piece, so that they leave in one packet where they fit. */
    static byte[] of(Request request, Target target, String userAgent) {
        var uri = target.uri();
        var head = new StringBuilder(512).append(request.method()).append(' ').append(uri.getRawPath());
        if (uri.getRawQuery() != null) {
            head.append('?').append(uri.getRawQuery());
        }
        head.append(" HTTP/1.1\r\n");
        line(head, "Host", uri.getRawAuthority());
        request.headers().forEach((name, value) -> line(head, name, value));
        if (request.hasBody()) {
            line(head, "Content-Length", Integer.toString(request.body().length));
        }
        if (request.headers().keySet().stream().noneMatch("User-Agent"::equalsIgnoreCase)) {
            line(head, "User-Agent", userAgent);
        }
        line(head, "Connection", "keep-alive");
        var start = head.append("\r\n").toString().getBytes(ISO_8859_1);
        if (request.body().length == 0) {
            return start;
        }
        var whole = new byte[start.length + request.body().length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(request.body(), 0, whole, start.length, request.body().length);
        return whole;
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
