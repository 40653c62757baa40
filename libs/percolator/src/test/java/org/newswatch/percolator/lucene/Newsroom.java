package org.newswatch.percolator.lucene;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.analyze.Chain;

/** Writes articles in the languages of one chain: its own words, names in any script, now and then another language, and mark-up. */
final class Newsroom {

    static final List<String> TOPICS = List.of("energy", "kosovo", "expo-2027", "floods");
    static final List<String> HOSTS =
            List.of("www.tass.com", "tass.com", "news.rts.rs", "rts.rs", "balkans.example.org", "koha.example");
    static final List<String> SOURCES = List.of("TASS", "RTS", "TASS News", "Koha Ditore");

    private final Lexicon lexicon;
    private final Chain chain;
    private final Dice dice;

    Newsroom(Lexicon lexicon, Chain chain, long seed) {
        this.lexicon = lexicon;
        this.chain = chain;
        this.dice = new Dice(seed);
    }

    List<Article> articles(int count) {
        return Stream.generate(this::article).limit(count).toList();
    }

    Article article() {
        var values = new EnumMap<Field, List<String>>(Field.class);
        values.put(Field.TITLE, List.of(text(dice.between(2, 9))));
        if (dice.oneIn(2)) {
            values.put(Field.SUMMARY, List.of(text(dice.between(3, 15))));
        }
        values.put(Field.BODY, List.of(text(dice.between(10, 90))));
        values.put(Field.AUTHOR, some(2, () -> dice.one(lexicon.names()) + " " + dice.one(lexicon.names())));
        values.put(Field.URL, List.of("https://" + dice.one(HOSTS) + "/" + word() + "/" + word() + "-" + word()));
        values.put(Field.ENTITY, some(3, () -> dice.oneIn(3) ? "Q" + dice.below(20) : dice.one(lexicon.names())));
        values.put(Field.SOURCE, List.of(dice.one(SOURCES)));
        values.put(Field.SITE, List.of(dice.one(HOSTS)));
        values.put(Field.TOPIC, some(2, () -> dice.one(TOPICS)));
        return new Article(dice.one(lexicon.languages(chain)), values);
    }

    /** A word as somebody may type it in a text of this chain. */
    String word() {
        return switch (dice.below(12)) {
            case 0, 1, 2 -> dice.one(lexicon.names());
            case 3 -> dice.one(lexicon.oddities());
            case 4 -> dice.one(lexicon.words(dice.one(List.of(Chain.values()))));
            default -> dice.oneOfTheFirst(lexicon.words(chain));
        };
    }

    private String text(int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> printed(word()) + separator())
                .collect(Collectors.joining());
    }

    private String separator() {
        return dice.oneIn(8)
                ? dice.one(List.of(", ", ". ", "-", "’", "\u00a0", "<br/>", " & ", " &amp; ", "</p>\n<p>"))
                : " ";
    }

    private String printed(String word) {
        int middle = word.offsetByCodePoints(0, word.codePointCount(0, word.length()) / 2);
        return switch (dice.below(40)) {
            case 0, 1 -> word.toUpperCase(Locale.ROOT);
            case 2 -> "<b>" + word + "</b>";
            case 3 -> Normalizer.normalize(word, Normalizer.Form.NFD);
            case 4 -> word.substring(0, middle) + "\u00ad" + word.substring(middle);
            case 5 -> word.substring(0, middle) + "\u200b" + word.substring(middle);
            case 6 -> word.replace('a', 'а').replace('о', 'o');
            default -> word;
        };
    }

    private List<String> some(int most, Supplier<String> maker) {
        var values = new ArrayList<String>();
        for (int n = dice.below(most + 1); n > 0; n--) {
            values.add(maker.get());
        }
        return values;
    }
}
