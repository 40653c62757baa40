package org.newswatch.bench.percolator.contenders;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.newswatch.percolator.Query;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Forms;

/** A query's tree, its words brought into the forms of every language beforehand. */
sealed interface Test {

    boolean holds(Places places);

    static Test of(Query query) {
        return switch (query) {
            case Query.And(var all) -> new All(all.stream().map(Test::of).toList());
            case Query.Or(var any) -> new Any(any.stream().map(Test::of).toList());
            case Query.Not(var unwanted) -> new No(of(unwanted));
            case Query.Word(var fields, var text) -> new Phrase(forms(text, Forms::stems));
            case Query.Phrase(var fields, var text, var slop) when slop == 0 -> new Phrase(forms(text, Forms::stems));
            case Query.Prefix(var fields, var text) -> new Prefix(forms(text, Forms::plain));
            default -> throw new IllegalArgumentException("expected a query of a known shape, got " + query);
        };
    }

    /** The words of a clause in every language that articles come in; one list where they agree. */
    private static Map<Chain, List<Set<String>>> forms(String text, Function<Forms, Set<String>> kind) {
        var forms = new EnumMap<Chain, List<Set<String>>>(Chain.class);
        var alike = new ArrayList<List<Set<String>>>();
        for (var chain : List.of(Chain.ENGLISH, Chain.SERBIAN, Chain.RUSSIAN)) {
            var words = Reading.words(chain, text).stream().map(kind).toList();
            int at = alike.indexOf(words);
            alike.add(at < 0 ? words : alike.get(at));
            forms.put(chain, alike.getLast());
        }
        return forms;
    }

    record All(List<Test> all) implements Test {

        @Override
        public boolean holds(Places places) {
            for (var test : all) {
                if (!test.holds(places)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Any(List<Test> any) implements Test {

        @Override
        public boolean holds(Places places) {
            for (var test : any) {
                if (test.holds(places)) {
                    return true;
                }
            }
            return false;
        }
    }

    record No(Test test) implements Test {

        @Override
        public boolean holds(Places places) {
            return !test.holds(places);
        }
    }

    /** One word or more, next to each other. */
    record Phrase(Map<Chain, List<Set<String>>> words) implements Test {

        @Override
        public boolean holds(Places places) {
            return places.hold(Objects.requireNonNull(words.get(places.chain())));
        }
    }

    record Prefix(Map<Chain, List<Set<String>>> words) implements Test {

        @Override
        public boolean holds(Places places) {
            return Objects.requireNonNull(words.get(places.chain())).getFirst().stream()
                    .anyMatch(places::holdPrefix);
        }
    }
}
