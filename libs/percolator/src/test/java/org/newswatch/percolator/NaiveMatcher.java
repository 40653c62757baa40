package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Forms;

/** Tries a query's tree on a document the obvious way: no index, no positions table. The judge of the real one. */
final class NaiveMatcher {

    private record Text(Field field, List<Forms> words) {}

    private final Document document;
    private final Chain chain;
    private final List<Text> texts = new ArrayList<>();

    NaiveMatcher(Document document) {
        this.document = document;
        this.chain = Chain.of(document.language());
        for (var field : List.of(Field.TITLE, Field.SUMMARY, Field.BODY, Field.AUTHOR, Field.ENTITY, Field.URL)) {
            document.values(field).forEach(value -> texts.add(new Text(field, words(value))));
        }
    }

    boolean matches(Query query) {
        return switch (query) {
            case Query.And(var all) -> all.stream().allMatch(this::matches);
            case Query.Or(var any) -> any.stream().anyMatch(this::matches);
            case Query.Not(var inner) -> !matches(inner);
            case Query.Word(var fields, var text) ->
                isKeyword(fields) ? keyword(fields, text) : inOrder(fields, text, false);
            case Query.Exact(var fields, var text) ->
                isKeyword(fields) ? keyword(fields, text) : inOrder(fields, text, true);
            case Query.Phrase(var fields, var text, var slop) -> phrase(fields, text, slop);
            case Query.Prefix(var fields, var text) -> prefix(fields, text);
        };
    }

    private static boolean isKeyword(Set<Field> fields) {
        return !Collections.disjoint(fields, Set.of(Field.SOURCE, Field.SITE, Field.LANG, Field.TOPIC));
    }

    private boolean phrase(Set<Field> fields, String text, int slop) {
        if (isKeyword(fields)) {
            return keyword(fields, text);
        }
        return slop == 0 ? inOrder(fields, text, false) : near(fields, text, slop);
    }

    private boolean keyword(Set<Field> fields, String text) {
        var field = fields.iterator().next();
        var wanted = text.toLowerCase(Locale.ROOT);
        return switch (field) {
            case LANG ->
                document.values(field).stream()
                        .anyMatch(tag -> (tag.toLowerCase(Locale.ROOT) + "-").startsWith(wanted + "-"));
            case SITE -> onSite(wanted);
            case SOURCE -> onSite(wanted) || document.values(field).stream().anyMatch(wanted::equalsIgnoreCase);
            default -> document.values(field).stream().anyMatch(wanted::equalsIgnoreCase);
        };
    }

    private boolean onSite(String wanted) {
        return document.values(Field.SITE).stream().anyMatch(host -> ("." + host).endsWith("." + wanted));
    }

    private boolean prefix(Set<Field> fields, String text) {
        var prefixes = words(text).getFirst().plain();
        return texts.stream()
                .filter(candidate -> fields.contains(candidate.field()))
                .flatMap(candidate -> candidate.words().stream())
                .anyMatch(word ->
                        word.plain().stream().anyMatch(form -> prefixes.stream().anyMatch(form::startsWith)));
    }

    private boolean inOrder(Set<Field> fields, String text, boolean exact) {
        var wanted = words(text);
        for (var candidate : texts) {
            for (int start = 0;
                    fields.contains(candidate.field())
                            && start + wanted.size() <= candidate.words().size();
                    start++) {
                boolean all = true;
                for (int i = 0; i < wanted.size(); i++) {
                    all &= meet(wanted.get(i), candidate.words().get(start + i), exact);
                }
                if (all) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean near(Set<Field> fields, String text, int slop) {
        var wanted = words(text);
        return texts.stream()
                .filter(candidate -> fields.contains(candidate.field()))
                .anyMatch(candidate -> choose(wanted, candidate.words(), new ArrayList<>(), wanted.size() - 1 + slop));
    }

    /** Every way of giving each wanted word a place of its own. */
    private static boolean choose(List<Forms> wanted, List<Forms> words, List<Integer> places, int width) {
        if (places.size() == wanted.size()) {
            return wanted.size() == 1 || Collections.max(places) - Collections.min(places) <= width;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!places.contains(i) && meet(wanted.get(places.size()), words.get(i), false)) {
                places.add(i);
                if (choose(wanted, words, places, width)) {
                    return true;
                }
                places.removeLast();
            }
        }
        return false;
    }

    private static boolean meet(Forms wanted, Forms word, boolean exact) {
        var forms = new HashSet<>(exact ? wanted.written() : wanted.stems());
        forms.retainAll(exact ? word.written() : word.stems());
        return !forms.isEmpty();
    }

    private List<Forms> words(String text) {
        return Wording.forms(chain, text);
    }
}
