package org.newswatch.bench.percolator.news;

import java.util.HashSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes one query. Seven of ten readers have a theme, and take their words from it; no lemma is in a query twice. */
final class QueryWriter {

    private static final double WITH_THEME = 0.7;
    private static final int MONSTER_LENGTH = 19_900;
    private static final int MONSTER_CLAUSES = 960;

    private final Edition edition;
    private final Lexicon lexicon;
    private final RandomGenerator random;
    private final int theme;
    private final boolean keepsToTheme;
    private final Set<Integer> said = new HashSet<>();

    QueryWriter(Edition edition, RandomGenerator random) {
        this.edition = edition;
        this.lexicon = edition.lexicon();
        this.random = random;
        this.theme = lexicon.theme(random);
        this.keepsToTheme = random.nextDouble() < WITH_THEME;
    }

    String write(Shape shape) {
        return switch (shape) {
            case RARE_PHRASE -> phrase();
            case PHRASE_AND_WORD -> phrase() + " AND " + word();
            case AND -> words(2 + random.nextInt(2)).collect(Collectors.joining(" AND "));
            case OR_AND_NOT ->
                words(3 + random.nextInt(6)).collect(Collectors.joining(" OR ", "(", ")")) + " AND " + word() + " NOT "
                        + word();
            case FIVE_WITHOUT_TWO ->
                words(5).map("+"::concat).collect(Collectors.joining(" ")) + " -" + word() + " -" + word();
            case PREFIXES -> Stream.generate(this::prefix).limit(20).collect(Collectors.joining(" OR "));
            case MONSTER -> group(0.3) + " AND " + group(0.3) + " NOT " + group(0.4);
        };
    }

    /** A third of a monster: words and phrases joined by OR. */
    private String group(double share) {
        var group = new StringJoiner(" OR ", "(", ")");
        for (int clauses = 0;
                group.length() < share * MONSTER_LENGTH - 30 && clauses < share * MONSTER_CLAUSES;
                clauses++) {
            group.add(random.nextInt(4) == 0 ? form(lexicon.rareRank(random)) : anyPhrase());
        }
        return group.toString();
    }

    private String anyPhrase() {
        var name = lexicon.name(random.nextInt(Lexicon.THEMES), random.nextInt(Lexicon.NAMES_OF_THEME));
        return '"' + form(name[0]) + ' ' + form(name[1]) + '"';
    }

    private String phrase() {
        var name = lexicon.name(theme, random.nextInt(Lexicon.NAMES_OF_THEME));
        said.add(name[0]);
        said.add(name[1]);
        return '"' + form(name[0]) + ' ' + form(name[1]) + '"';
    }

    private Stream<String> words(int count) {
        return Stream.generate(this::word).limit(count);
    }

    private String word() {
        int rank = keepsToTheme ? lexicon.rankOfInterest(theme, random) : lexicon.rankOfInterest(random);
        while (!said.add(rank)) {
            rank = lexicon.rankOfInterest(random);
        }
        return form(rank);
    }

    private String prefix() {
        var word = form(lexicon.rareRank(random));
        return word.substring(0, Math.min(8, word.length())) + "*";
    }

    private String form(int rank) {
        return edition.script().apply(lexicon.form(rank, random));
    }
}
