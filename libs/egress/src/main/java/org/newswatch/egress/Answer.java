package org.newswatch.egress;

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;

/**
 * An answer whose head has come.
 *
 * @param keeps for how long its sender keeps the connection for another request; zero when it does not
 */
record Answer(Head head, Body body, Duration keeps) {

    private static final Duration USUALLY_KEPT = Duration.ofSeconds(30);
    private static final Pattern TIMEOUT = Pattern.compile("(?i)(?:^|[,;\\s])timeout=(\\d{1,6})\\b");

    static Answer of(HttpResponse answer, Body body) {
        var head = new Head(answer.getCode(), headers(answer));
        boolean again = DefaultConnectionReuseStrategy.INSTANCE.keepAlive(null, answer, null);
        return new Answer(head, body, again ? keeps(head) : Duration.ZERO);
    }

    /** With an answer that has no body. */
    static Body nothing() {
        return new Body(InputStream.nullInputStream(), true);
    }

    private static Duration keeps(Head head) {
        return head.header("keep-alive")
                .map(TIMEOUT::matcher)
                .filter(timeout -> timeout.find())
                .map(timeout -> Duration.ofSeconds(Integer.parseInt(timeout.group(1))))
                .filter(asked -> asked.compareTo(USUALLY_KEPT) < 0)
                .orElse(USUALLY_KEPT);
    }

    private static Map<String, List<String>> headers(HttpResponse answer) {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var header : answer.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                    .add(header.getValue());
        }
        return headers;
    }
}
