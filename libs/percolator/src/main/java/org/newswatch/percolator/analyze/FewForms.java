package org.newswatch.percolator.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gathers a handful of forms, each once. */
final class FewForms {

    private final List<String> forms = new ArrayList<>(4);

    void add(String form) {
        if (!form.isEmpty() && !forms.contains(form)) {
            forms.add(form);
        }
    }

    List<String> all() {
        return forms;
    }

    /** The given set where it has the same forms, which in most words it has. */
    Set<String> toSetLike(Set<String> other) {
        return forms.size() == other.size() && other.containsAll(forms) ? other : toSet();
    }

    Set<String> toSet() {
        return switch (forms.size()) {
            case 1 -> Set.of(forms.get(0));
            case 2 -> Set.of(forms.get(0), forms.get(1));
            default -> Set.of(forms.toArray(String[]::new));
        };
    }
}
