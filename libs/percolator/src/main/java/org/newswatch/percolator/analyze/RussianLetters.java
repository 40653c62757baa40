package org.newswatch.percolator.analyze;

/** Latin words in the letters that Russian would use, near enough for the endings to be found. */
final class RussianLetters {

    /** By the first letter the pairs of Latin and Cyrillic, longest first. */
    private static final String[][] PAIRS = new String[0x180][0];

    static {
        var pairs = """
                a а b б c ц č ч ć ч d д đ дж e е f ф g г h х i и j й k к l л m м n н o о p п q к r р s с š ш t т u у v в w в
                x кс y ы z з ž ж ch ч dj дж dž дж ja я ju ю kh х lj ль nj нь sh ш ts ц ya я yu ю zh ж shch щ""".split("\\s+");
        for (int i = 0; i < pairs.length; i += 2) {
            char first = pairs[i].charAt(0);
            var others = PAIRS[first];
            PAIRS[first] = new String[others.length + 2];
            PAIRS[first][0] = pairs[i];
            PAIRS[first][1] = pairs[i + 1];
            System.arraycopy(others, 0, PAIRS[first], 2, others.length);
        }
    }

    private RussianLetters() {}

    static String of(String word) {
        var russian = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            at += append(russian, word, at);
        }
        int end = russian.length() - 1;
        if (end > 2 && russian.charAt(end) == 'ы') {
            russian.setLength(end);
            russian.append(isVowel(russian.charAt(end - 1)) ? "й" : "ий");
        }
        return russian.toString();
    }

    /** Appends what the letters here stand for and tells how many they are. */
    private static int append(StringBuilder russian, String word, int at) {
        char first = word.charAt(at);
        if (first < PAIRS.length) {
            var pairs = PAIRS[first];
            for (int i = 0; i < pairs.length; i += 2) {
                if (word.startsWith(pairs[i], at)) {
                    russian.append(pairs[i + 1]);
                    return pairs[i].length();
                }
            }
        }
        russian.append(first);
        return 1;
    }

    private static boolean isVowel(char letter) {
        return "аеиоуыэюя".indexOf(letter) >= 0;
    }
}
