package org.newswatch.percolator.race;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.Percolator;
import org.newswatch.percolator.QueryParser;
import org.newswatch.percolator.StoredQuery;

/**
 * Whatever several threads do at once could have been done by one after the other, and then a plain map would have said the same.
 * The queries name one field: Lincheck changes the identity hash codes of enum constants, on which the set of the default
 * fields, made before, rests.
 */
@Param(name = "id", gen = IntGen.class, conf = "0:2")
@Param(name = "wording", gen = IntGen.class, conf = "0:2")
public class PercolatorLincheckTest {

    private static final StoredQuery[] WORDINGS = {stored("body:gas"), stored("body:oil"), stored("body:gas body:oil")};
    private static final Document GAS =
            Document.in("en").text(Field.BODY, "gas").build();
    private static final Document BOTH =
            Document.in("en").text(Field.BODY, "oil gas").build();

    private final Percolator<Integer> percolator = new Percolator<>();

    @Operation
    public void put(@Param(name = "id") int id, @Param(name = "wording") int wording) {
        percolator.put(id, WORDINGS[wording]);
    }

    @Operation
    public boolean remove(@Param(name = "id") int id) {
        return percolator.remove(id);
    }

    @Operation
    public Set<Integer> matchesOfGas() {
        return matches(GAS);
    }

    @Operation
    public Set<Integer> matchesOfBoth() {
        return matches(BOTH);
    }

    @Operation
    public int size() {
        return percolator.size();
    }

    @Operation
    public long version() {
        return percolator.version();
    }

    private Set<Integer> matches(Document document) {
        var ids = new HashSet<Integer>();
        for (var match : percolator.match(document)) {
            ids.add(match.id());
        }
        return ids;
    }

    @Test
    void stressedThreadsAgreeOnOneOrder() {
        new StressOptions()
                .iterations(30)
                .invocationsPerIteration(500)
                .threads(3)
                .actorsPerThread(3)
                .sequentialSpecification(Shelf.class)
                .check(PercolatorLincheckTest.class);
    }

    /** How a text is read does not depend on other threads, so no turn is given away there. */
    @Test
    void everyInterleavingAgreesOnOneOrder() {
        new ModelCheckingOptions()
                .iterations(6)
                .invocationsPerIteration(50)
                .threads(2)
                .actorsPerThread(3)
                .sequentialSpecification(Shelf.class)
                .addGuarantee(ManagedStrategyGuaranteeKt.forClasses(
                                name -> (name.startsWith("org.newswatch.percolator.analyze.") && !isShared(name))
                                        || name.startsWith("org.apache.lucene."))
                        .allMethods()
                        .ignore())
                .check(PercolatorLincheckTest.class);
    }

    /** The words that were met are kept for all threads. */
    private static boolean isShared(String name) {
        return Stream.of("Vocabulary", "LexemeTable", "Lexeme", "Attribute").anyMatch(name::endsWith);
    }

    private static StoredQuery stored(String query) {
        return StoredQuery.builder().query(new QueryParser().parse(query)).build();
    }

    /** What the percolator promises, for one thread. */
    public static class Shelf {

        private final Map<Integer, Integer> wordings = new HashMap<>();
        private long version;

        public void put(int id, int wording) {
            wordings.put(id, wording);
            version++;
        }

        public boolean remove(int id) {
            boolean there = wordings.remove(id) != null;
            version += there ? 1 : 0;
            return there;
        }

        public Set<Integer> matchesOfGas() {
            var ids = new HashSet<Integer>();
            wordings.forEach((id, wording) -> {
                if (wording == 0) {
                    ids.add(id);
                }
            });
            return ids;
        }

        public Set<Integer> matchesOfBoth() {
            return new HashSet<>(wordings.keySet());
        }

        public int size() {
            return wordings.size();
        }

        public long version() {
            return version;
        }
    }
}
