package org.newswatch.percolator.lucene;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.InvalidQuery;
import org.newswatch.percolator.Query;
import org.newswatch.percolator.QueryParser;

/** Writes queries of every kind; most ask for something that stands in one of the articles, or nearly. */
final class Desk {

    /** How deep the trees are: most are as small as people write them. */
    private static final List<Integer> DEPTHS = List.of(0, 1, 1, 1, 2, 2, 2, 2, 3, 4);

    private final Newsroom newsroom;
    private final Excerpts excerpts;
    private final Dice dice;
    private final QueryParser parser = new QueryParser();

    Desk(Newsroom newsroom, Excerpts excerpts, long seed) {
        this.newsroom = newsroom;
        this.excerpts = excerpts;
        this.dice = new Dice(seed);
    }

    Draft draft() {
        return new Draft(
                query(dice.one(DEPTHS)),
                filter(5, Newsroom.TOPICS),
                filter(8, List.of("en", "sr", "sr-latn", "ru", "sq", "de", "fr", "mk", "hr", "en-gb")),
                filter(8, List.of("tass.com", "rts.rs", "TASS", "rts", "example.org", "koha ditore")));
    }

    private List<String> filter(int oneIn, List<String> choices) {
        return dice.oneIn(oneIn) ? List.of(dice.one(choices), dice.one(choices)) : List.of();
    }

    private Query query(int depth) {
        return switch (depth == 0 ? 11 : dice.below(12)) {
            case 0, 1, 2, 3 -> new Query.And(queries(depth));
            case 4, 5, 6 -> new Query.Or(queries(depth));
            case 7 -> new Query.And(List.of(query(depth - 1), new Query.Not(query(depth - 1))));
            case 8 -> new Query.Not(query(depth - 1));
            default -> leaf();
        };
    }

    private List<Query> queries(int depth) {
        return IntStream.range(0, dice.between(2, 4))
                .mapToObj(i -> query(depth - 1))
                .toList();
    }

    /** Written and read again, as every query of a user is. */
    private Query leaf() {
        try {
            return parser.parse(anyLeaf().toString());
        } catch (InvalidQuery e) {
            return leaf();
        }
    }

    private Query anyLeaf() {
        var field = dice.one(List.of(Field.TITLE, Field.SUMMARY, Field.BODY, Field.AUTHOR, Field.ENTITY, Field.URL));
        var fields = dice.oneIn(3) ? Set.of(field) : Field.DEFAULT;
        return switch (dice.below(20)) {
            case 0, 1, 2, 3, 4, 5 -> new Query.Word(fields, word());
            case 6, 7 -> new Query.Exact(fields, word());
            case 8, 9 -> prefix(fields);
            case 10, 11, 12, 13 -> new Query.Phrase(fields, phrase(), 0);
            case 14, 15, 16, 17 -> near(fields);
            default -> keyword();
        };
    }

    private String word() {
        return dice.oneIn(2) ? newsroom.word() : excerpts.words(1).getFirst().strip();
    }

    private Query prefix(Set<Field> fields) {
        var word = newsroom.word();
        return new Query.Prefix(fields, word.substring(0, Math.min(dice.between(2, 7), word.length())));
    }

    private String phrase() {
        var words = new ArrayList<>(excerpts.words(dice.between(1, 4)));
        if (dice.oneIn(5)) {
            words.set(dice.below(words.size()), newsroom.word());
        }
        return words.stream().collect(joining(dice.oneIn(6) ? "-" : " "));
    }

    /** With a slop that is just enough, or just not; sometimes a word is asked for twice. */
    private Query near(Set<Field> fields) {
        var words = new ArrayList<>(excerpts.words(dice.between(2, 6)));
        int there = words.size();
        dice.shuffle(words);
        while (words.size() > (dice.oneIn(8) ? 4 : 3)) {
            words.removeLast();
        }
        if (dice.oneIn(6)) {
            words.set(
                    dice.below(words.size()), dice.oneIn(2) ? excerpts.words(1).getFirst() : words.getFirst());
        }
        int slop = Math.max(1, there - words.size() + dice.between(-1, 2));
        return new Query.Phrase(fields, String.join(" ", words), slop);
    }

    private Query keyword() {
        return switch (dice.below(8)) {
            case 0, 1 -> new Query.Word(Set.of(Field.TOPIC), dice.one(Newsroom.TOPICS));
            case 2 -> new Query.Prefix(Set.of(Field.TOPIC), dice.one(List.of("ener", "expo", "kosovo-")));
            case 3 ->
                new Query.Word(Set.of(Field.SITE), dice.one(List.of("tass.com", "www.rts.rs", "org", "ample.org")));
            case 4 ->
                new Query.Phrase(Set.of(Field.SOURCE), dice.one(List.of("tass news", "TASS", "https://rts.rs/a")), 0);
            case 5 -> new Query.Prefix(Set.of(Field.SOURCE), dice.one(List.of("tas", "koha", "news", "rts.r")));
            case 6 -> new Query.Exact(Set.of(Field.SOURCE), dice.one(List.of("RTS", "tass.com", "example")));
            default -> new Query.Word(Set.of(Field.LANG), dice.one(List.of("en", "sr", "sr-Latn", "ru", "de", "x")));
        };
    }
}
