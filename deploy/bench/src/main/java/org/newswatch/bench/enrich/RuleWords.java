package org.newswatch.bench.enrich;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.newswatch.bench.enrich.LabelledArticles.Text;
import org.newswatch.enrich.topic.Topics;

/** The words and phrases of all shipped rules, looked for letter by letter, in small letters and nothing else. */
final class RuleWords {

    private static final Pattern WORD_OR_PHRASE = Pattern.compile("\"([^\"]+)\"|([\\p{L}\\p{N}]{3,})");

    private final AhoCorasickDoubleArrayTrie<String> words = new AhoCorasickDoubleArrayTrie<>();

    RuleWords() {
        var all = new TreeMap<String, String>();
        for (var topic : Topics.shipped().all()) {
            for (var rule : topic.rules()) {
                WORD_OR_PHRASE.matcher(rule.query()).results().forEach(found -> {
                    var word = (found.group(1) == null ? found.group(2) : found.group(1)).toLowerCase(Locale.ROOT);
                    all.put(word, word);
                });
            }
        }
        words.build(all);
    }

    /** How many there are in title and body. */
    int count(Text text) {
        var count = new int[1];
        var hit = (AhoCorasickDoubleArrayTrie.IHit<String>) (begin, end, word) -> count[0]++;
        words.parseText(text.title().toLowerCase(Locale.ROOT), hit);
        words.parseText(text.body().toLowerCase(Locale.ROOT), hit);
        return count[0];
    }
}
