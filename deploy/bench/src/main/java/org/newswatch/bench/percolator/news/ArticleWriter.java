package org.newswatch.bench.percolator.news;

import java.util.random.RandomGenerator;

/** Writes one article: of its words about an eighth are the theme's, a twelfth belong to names, the rest is running text. */
final class ArticleWriter {

    private static final double OF_THEME = 0.12;
    private static final double NAMES = 0.04;
    private static final double NAMES_OF_OTHER_THEMES = 0.3;

    private final Lexicon lexicon;
    private final RandomGenerator random;
    private final int theme;

    ArticleWriter(Lexicon lexicon, RandomGenerator random) {
        this.lexicon = lexicon;
        this.random = random;
        this.theme = lexicon.theme(random);
    }

    Article write(Edition edition) {
        var title = text(6 + random.nextInt(7));
        var body = text(300 + random.nextInt(301));
        return new Article(
                edition.tag(), edition.script().apply(title), edition.script().apply(body));
    }

    private String text(int length) {
        var text = new StringBuilder(8 * length);
        int words = 0;
        int leftInSentence = 0;
        while (words < length) {
            if (leftInSentence <= 0) {
                text.append(words == 0 ? "" : ". ");
                leftInSentence = 8 + random.nextInt(15);
                text.append(capital(word()));
                words++;
                leftInSentence--;
            } else if (random.nextDouble() < NAMES) {
                int about = random.nextDouble() < NAMES_OF_OTHER_THEMES ? lexicon.theme(random) : theme;
                for (int rank : lexicon.nameOn(about, random)) {
                    text.append(' ').append(capital(lexicon.form(rank, random)));
                    words++;
                    leftInSentence--;
                }
            } else {
                text.append(random.nextInt(12) == 0 ? ", " : " ").append(word());
                words++;
                leftInSentence--;
            }
        }
        return text.append('.').toString();
    }

    private String word() {
        return random.nextDouble() < OF_THEME ? lexicon.wordOn(theme, random) : lexicon.word(random);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
