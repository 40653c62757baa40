package org.newswatch.e2e.experiment;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.newswatch.local.Client;

/** The alerts that a subscription has, as its owner reads them. */
record AlertList(Client client, URI service, String subscription) {

    /** The numbers of the articles, one for each alert. */
    List<Integer> articles() throws IOException {
        return articles("alerts?limit=100", "/article/url");
    }

    /** The same of the deliveries in this state. */
    List<Integer> ofDeliveries(String status) throws IOException {
        return articles("deliveries?limit=100&status=" + status, "/alert/url");
    }

    private List<Integer> articles(String list, String address) throws IOException {
        var articles = new ArrayList<Integer>();
        var cursor = "";
        do {
            var page = client.get(service, "/v1/subscriptions/" + subscription + "/" + list + cursor);
            if (page.status() != 200) {
                throw new IllegalStateException("no list: " + page);
            }
            for (var item : page.body().path("items")) {
                var url = item.at(address).asText();
                articles.add(Integer.parseInt(url.substring(url.lastIndexOf('/') + 1)));
            }
            var next = page.body().path("next");
            cursor = next.isTextual() ? "&cursor=" + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8) : "";
        } while (!cursor.isEmpty());
        return articles;
    }
}
