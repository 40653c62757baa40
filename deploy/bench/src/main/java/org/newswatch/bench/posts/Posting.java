package org.newswatch.bench.posts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.newswatch.bench.SampleArticle;
import org.newswatch.local.Client;

/** Requests that post one article each, every one with an address and a title of its own. */
final class Posting implements Supplier<byte[]> {

    private static final String NUMBER = "0000000000";

    private final byte[] request;
    private final List<Integer> places = new ArrayList<>();
    private long number;

    /** @param run sets the articles of this run apart */
    Posting(String path, String run) throws JsonProcessingException {
        var article = new HashMap<>(SampleArticle.of(run, 0));
        article.put("url", "https://quarry-gazette.example/" + run + "/" + NUMBER);
        article.put("title", "Report " + NUMBER + " from the quarry");
        var body = Client.JSON.writeValueAsString(article);
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + Grounds.KEY + "\r\nContent-Length: "
                + body.getBytes(US_ASCII).length + "\r\n\r\n";
        request = (head + body).getBytes(ISO_8859_1);
        var text = head + body;
        for (int at = text.indexOf(NUMBER); at >= 0; at = text.indexOf(NUMBER, at + 1)) {
            places.add(at);
        }
    }

    /** Bytes of a request, head and body. */
    int length() {
        return request.length;
    }

    @Override
    public byte[] get() {
        number++;
        for (int place : places) {
            long rest = number;
            for (int i = NUMBER.length() - 1; i >= 0; i--) {
                request[place + i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        return request;
    }
}
