package org.newswatch.alert.chat;

import java.net.URI;
import java.util.Map;

/**
 * What is sent to a chat service.
 *
 * @param to may hold a secret: not for logs
 * @param headers beside the Content-Type, which is JSON's
 * @param body to be written as JSON
 */
public record Post(URI to, Map<String, String> headers, Map<String, Object> body) {

    static Post to(String address, Map<String, Object> body) {
        return new Post(URI.create(address), Map.of(), body);
    }

    /** Keeps address and headers out of logs. */
    @Override
    public String toString() {
        return "Post[]";
    }
}
