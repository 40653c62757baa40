package org.newswatch.e2e;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up reports on gas prices, each carried by several sites: another headline, another first line, the end cut off. */
final class WireReports {

    private static final String[] SYLLABLES =
            "ba de fi go hu ka le mi no pu ra se ti vo zu cha sto bri fle dru".split(" ");
    private static final int SENTENCES = 14;

    private final long seed;
    private final int sites;

    /** @param sites how many carry each report */
    WireReports(long seed, int sites) {
        this.seed = seed;
        this.sites = sites;
    }

    /** The events of all copies of the reports from the first, without the last, as articles-ingested has them; mixed. */
    List<Map<String, Object>> copies(int first, int last) {
        var copies = new ArrayList<Map<String, Object>>();
        IntStream.range(first, last)
                .forEach(report -> IntStream.range(0, sites).forEach(site -> copies.add(copy(report, site))));
        Collections.shuffle(copies, new Random(seed + first));
        return copies;
    }

    static int reportOf(String id) {
        return Integer.parseInt(id.substring(1, id.indexOf('s')));
    }

    private Map<String, Object> copy(int report, int site) {
        var sentences = sentences(report);
        var body = new ArrayList<String>();
        body.add("Site number " + site + " carries what the agencies report.");
        body.addAll(sentences.subList(1, sentences.size() - site % 3));
        var event = new LinkedHashMap<String, Object>();
        event.put("id", "r" + report + "s" + site);
        event.put("version", 1);
        event.put("url", "https://site-" + site + ".example/" + report);
        event.put("title", (site % 2 == 0 ? "The price of gas rises: " : "Natural gas: ") + sentences.getFirst());
        event.put("body", "The price of gas and electricity rose. " + String.join(" ", body));
        event.put("language", "en");
        event.put("source", Map.of("name", "Site " + site, "url", "https://site-" + site + ".example"));
        event.put("publishedAt", "2026-11-22T08:00:00Z");
        event.put("ingestedAt", "2026-11-22T08:00:01Z");
        return event;
    }

    private List<String> sentences(int report) {
        var random = new Random(seed * 31 + report);
        return IntStream.range(0, SENTENCES)
                .mapToObj(any -> random.ints(12, 0, SYLLABLES.length * SYLLABLES.length * SYLLABLES.length)
                        .mapToObj(WireReports::word)
                        .collect(Collectors.joining(" ", "The ", ".")))
                .toList();
    }

    private static String word(int number) {
        int count = SYLLABLES.length;
        return SYLLABLES[number / count / count] + SYLLABLES[number / count % count] + SYLLABLES[number % count];
    }
}
