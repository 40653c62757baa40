package org.newswatch.bench.percolator.contenders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Forms;

/**
 * The fewest index terms that say the same as our forms. Two of our words meet when they share a form, and most have two or more; of a word of
 * a query those are kept that bring up all words of the language that it meets, which nearly always is one, as in any Lucene index.
 */
final class Terms {

    private final Map<Chain, Map<String, Set<Integer>>> wordsByForm = new EnumMap<>(Chain.class);
    private final Map<Set<String>, List<String>> known = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    Terms(News news) {
        var words = new ArrayList<Forms>();
        for (var language : news.languages()) {
            var chain = Chain.of(language);
            var byForm = wordsByForm.computeIfAbsent(chain, c -> new HashMap<>());
            news.words(language).forEach(word -> {
                var forms = Reading.words(chain, word).getFirst();
                int number = words.size();
                words.add(forms);
                forms.stems().forEach(form -> byForm.computeIfAbsent(form, f -> new HashSet<>())
                        .add(number));
            });
        }
        wordsByForm.forEach((chain, byForm) -> byForm.values().stream()
                .flatMap(Collection::stream)
                .forEach(number -> used.addAll(of(chain, words.get(number)))));
    }

    /** The terms that a query's word looks for. */
    List<String> of(Chain chain, Forms word) {
        return known.computeIfAbsent(
                word.stems(), stems -> fewest(Objects.requireNonNull(wordsByForm.get(chain)), stems));
    }

    /** Whether any query could look for the form; the others need not be indexed. */
    boolean isUsed(String form) {
        return used.contains(form);
    }

    private static List<String> fewest(Map<String, Set<Integer>> byForm, Set<String> forms) {
        var kept = new ArrayList<String>();
        var met = new HashSet<Integer>();
        forms.stream()
                .sorted(Comparator.<String>comparingInt(
                                form -> -byForm.getOrDefault(form, Set.of()).size())
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(form -> {
                    if (met.addAll(byForm.getOrDefault(form, Set.of())) || kept.isEmpty()) {
                        kept.add(form);
                    }
                });
        return List.copyOf(kept);
    }
}
