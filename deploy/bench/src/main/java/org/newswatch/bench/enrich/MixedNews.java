package org.newswatch.bench.enrich;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.local.Client;

/**
 * As many different made-up articles as asked for. Every fourth is a copy of one of the hundred before it, with another
 * headline and its last sentence cut off.
 */
final class MixedNews {

    private static final int COPY_EVERY = 4;
    private static final int COPIED_WITHIN = 100;

    private final News news = new News(News.SEED);
    private int next;

    /** The next records of articles-ingested: no text comes twice but as a copy. */
    List<ProducerRecord<String, byte[]>> records(String run, int count) throws Exception {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int i = 0; i < count; i++) {
            records.add(record(run, next++));
        }
        return records;
    }

    private ProducerRecord<String, byte[]> record(String run, int number) throws Exception {
        boolean copy = number >= COPIED_WITHIN && number % COPY_EVERY == 0;
        var article = news.article(copy ? (number - 1 - new Random(number).nextInt(COPIED_WITHIN)) | 1 : number);
        var title = copy ? news.article(number).title() : article.title();
        int end = copy ? article.body().lastIndexOf(". ") : article.body().length();
        var event = new LinkedHashMap<String, Object>();
        event.put("id", run + "-" + number);
        event.put("version", 1);
        event.put("url", "https://site-" + number % 200 + ".example/" + run + "/" + number);
        event.put("title", title);
        event.put("body", article.body().substring(0, end));
        event.put("language", article.language());
        event.put("source", Map.of("name", "Site " + number % 200));
        event.put("publishedAt", "2026-11-22T08:00:00Z");
        event.put("ingestedAt", "2026-11-22T08:00:01Z");
        var record =
                new ProducerRecord<>("articles-ingested", run + "-" + number, Client.JSON.writeValueAsBytes(event));
        record.headers().add("ce_type", "org.newswatch.article.ingested.v1".getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
