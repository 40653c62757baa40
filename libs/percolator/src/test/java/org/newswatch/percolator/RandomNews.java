package org.newswatch.percolator;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries and documents over one small vocabulary, so that they often meet. */
final class RandomNews {

    private static final List<String> WORDS = List.of(
            "gas gases gasa газ газа гас gaz gazeta газета Lavrov Лавров Лавровым Lavrova Đurić Djuric Джурича Ђурићем Vučića Vucic"
                    .split(" "));
    private static final List<String> MORE = List.of(
            "Kosovo Kosova Kosovës Косово Косову EXPO-2027 EXPO-u ЕXПО 2027 énergie l'énergie Häuser Haus companies company's the U.S. CO2 co&shy;al"
                    .split(" "));
    private static final List<String> LANGUAGES = List.of("en", "sr-Latn", "sr-Cyrl", "ru", "sq", "de", "fr", "und");
    private static final List<String> TOPICS = List.of("energy", "kosovo", "expo-2027");
    private static final List<String> HOSTS = List.of("www.tass.com", "tass.com", "news.rts.rs", "rts.rs");

    private final Random random;

    RandomNews(long seed) {
        random = new Random(seed);
    }

    Document document() {
        return Document.in(one(LANGUAGES))
                .text(Field.TITLE, text(4))
                .text(Field.SUMMARY, random.nextBoolean() ? text(5) : null)
                .text(Field.BODY, text(14))
                .keyword(Field.AUTHOR, text(2), text(2))
                .keyword(Field.SOURCE, one(List.of("TASS", "RTS")))
                .keyword(Field.SITE, one(HOSTS))
                .keyword(Field.TOPIC, one(TOPICS), one(TOPICS))
                .keyword(Field.ENTITY, word(), text(2))
                .text(Field.URL, "https://" + one(HOSTS) + "/" + word())
                .build();
    }

    Query query(int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(10)) {
            case 0, 1, 2 -> new Query.And(queries(depth));
            case 3, 4 -> new Query.Or(queries(depth));
            case 5 -> new Query.Not(query(depth - 1));
            default -> leaf();
        };
    }

    private List<Query> queries(int depth) {
        return IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(i -> query(depth - 1))
                .toList();
    }

    private Query leaf() {
        var fields = random.nextInt(3) > 0
                ? Field.DEFAULT
                : Set.of(one(List.of(Field.TITLE, Field.BODY, Field.AUTHOR, Field.ENTITY, Field.URL)));
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> new Query.Word(fields, word());
            case 3 -> new Query.Exact(fields, word());
            case 4 ->
                new Query.Prefix(
                        fields, one(List.of("gas", "gaze", "Lav", "Косо", "косов", "Đur", "Vuč", "comp", "лавров")));
            case 5 -> new Query.Phrase(fields, words(2), 0);
            case 6 -> new Query.Phrase(fields, words(2 + random.nextInt(2)), 1 + random.nextInt(4));
            case 7 -> new Query.Word(Set.of(Field.TOPIC), one(TOPICS));
            default -> keyword();
        };
    }

    private Query keyword() {
        return switch (random.nextInt(3)) {
            case 0 -> new Query.Word(Set.of(Field.SOURCE), one(List.of("tass", "tass.com", "rts.rs", "s.rs")));
            case 1 -> new Query.Word(Set.of(Field.SITE), one(List.of("tass.com", "rts.rs", "news.rts.rs")));
            default -> new Query.Word(Set.of(Field.LANG), one(List.of("en", "sr", "sr-latn", "ru")));
        };
    }

    private String text(int most) {
        return (random.nextInt(4) == 0 ? "<p>" : "") + words(1 + random.nextInt(most));
    }

    private String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    private String word() {
        return one(random.nextInt(3) > 0 ? WORDS : MORE);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
