package org.newswatch.bench.percolator.contenders;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.newswatch.percolator.analyze.Chain;

/** Where each form of an article's words stands. */
final class Places {

    private final Chain chain;
    private final Map<String, Set<Integer>> byForm = new HashMap<>();
    private final TreeSet<String> plain = new TreeSet<>();

    Places(Reading reading) {
        chain = reading.chain();
        reading.forEach((forms, position) -> {
            for (var form : forms.stems()) {
                byForm.computeIfAbsent(form, f -> new HashSet<>()).add(position);
            }
            plain.addAll(forms.plain());
        });
    }

    Chain chain() {
        return chain;
    }

    boolean hold(List<Set<String>> words) {
        for (var form : words.getFirst()) {
            for (var position : byForm.getOrDefault(form, Set.of())) {
                if (follow(words, position)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean holdPrefix(String prefix) {
        var first = plain.ceiling(prefix);
        return first != null && first.startsWith(prefix);
    }

    private boolean follow(List<Set<String>> words, int first) {
        for (int i = 1; i < words.size(); i++) {
            int position = first + i;
            if (words.get(i).stream()
                    .noneMatch(form -> byForm.getOrDefault(form, Set.of()).contains(position))) {
                return false;
            }
        }
        return true;
    }
}
