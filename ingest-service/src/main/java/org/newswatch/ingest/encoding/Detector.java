package org.newswatch.ingest.encoding;

import com.ibm.icu.text.CharsetDetector;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Guesses the encoding of bytes that are not UTF-8. Encodings of single bytes are told apart by the letters they make,
 * because ICU knows neither Serbian nor Albanian; those of several bytes are left to ICU.
 */
final class Detector {

    /** Most bytes looked at: enough for certainty, whatever the size of a document. */
    private static final int SAMPLE = 8_192;

    private static final int WINDOW = 65_536;
    /** A mean likelihood that letters of the right language reach and those of a wrong reading don't. */
    private static final double GOOD = -4.3;
    /** ICU's confidence, of 100, from which its word on East Asian text counts. */
    private static final int CONFIDENT = 50;

    private static final List<Languages> LANGUAGES = Languages.known();
    /** The likelier first: the first of equals is taken. */
    private static final List<String> SINGLE_BYTES = List.of(
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "iso-8859-2",
            "koi8-r",
            "koi8-u",
            "iso-8859-5",
            "ibm866",
            "windows-1253",
            "iso-8859-7",
            "windows-1254",
            "windows-1255",
            "tis-620",
            "iso-8859-16",
            "ibm852");

    private final byte[] document;
    private final byte[] words;

    private Detector(byte[] document, byte[] words) {
        this.document = document;
        this.words = words;
    }

    static Detector of(byte[] document) {
        return new Detector(document, words(document));
    }

    /** The encoding that makes the best sense; empty when the bytes leave it open. */
    Optional<Guess> best() {
        var single = SINGLE_BYTES.stream()
                .map(this::read)
                .reduce((one, other) -> other.likelihood() > one.likelihood() + 0.01 ? other : one)
                .filter(guess -> guess.letters() > 0);
        if (single.isPresent() && single.get().likelihood() >= GOOD) {
            return single;
        }
        return eastAsian().or(() -> single);
    }

    /** How well the document reads in an encoding. */
    Guess read(String charset) {
        var text = new String(words, Charsets.read(charset));
        int letters = (int) text.chars()
                .filter(c -> c >= 0x80 && !Languages.isQuiet((char) c))
                .count();
        double likelihood = LANGUAGES.stream()
                .mapToDouble(language -> language.likelihood(text))
                .max()
                .orElseThrow();
        return new Guess(charset, likelihood, letters);
    }

    private Optional<Guess> eastAsian() {
        var icu = new CharsetDetector();
        icu.enableInputFilter(true);
        int from = Math.max(0, firstHigh(document) - 200);
        icu.setText(Arrays.copyOfRange(document, from, Math.min(document.length, from + WINDOW)));
        return Arrays.stream(icu.detectAll())
                .filter(match -> match.getConfidence() >= CONFIDENT)
                .flatMap(match -> Charsets.name(match.getName()).stream())
                .filter(Charsets::isMultibyte)
                .findFirst()
                .map(name -> new Guess(name, 0, words.length));
    }

    private static int firstHigh(byte[] document) {
        for (int i = 0; i < document.length; i++) {
            if (document[i] < 0) {
                return i;
            }
        }
        return 0;
    }

    /** The words with a byte beyond ASCII, a blank after each. */
    private static byte[] words(byte[] document) {
        var words = new ByteArrayOutputStream(SAMPLE);
        for (int i = 0; i < document.length && words.size() < SAMPLE; ) {
            int start = i;
            boolean high = false;
            while (i < document.length && isOfWord(document[i]) && i - start < SAMPLE) {
                high |= document[i] < 0;
                i++;
            }
            if (high) {
                words.write(document, start, i - start);
                words.write(' ');
            }
            if (i == start) {
                i++;
            }
        }
        return words.toByteArray();
    }

    private static boolean isOfWord(byte b) {
        return b < 0 || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    /**
     * @param likelihood per letter, at most 0
     * @param letters how many the guess rests on
     */
    record Guess(String charset, double likelihood, int letters) {}
}
