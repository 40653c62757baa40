package org.newswatch.enrich.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipInputStream;

/**
 * Reads the letter statistics that Apache OpenNLP trained on the Leipzig corpora ({@code langdetect-183.bin}), in the
 * binary form its {@code GISModelReader} knows: outcomes, then patterns of outcomes with the number of n-grams each
 * holds for, then the n-grams in that order, then their weights.
 */
final class LangdetectFile {

    private static final String NAME = "/langdetect-183.bin";

    /** Takes each n-gram with the languages that have a weight for it, ISO 639-3, and these weights in the same order. */
    @FunctionalInterface
    interface Reader {
        void ngram(String ngram, String[] languages, double[] weights);
    }

    private LangdetectFile() {}

    static void read(Reader reader) {
        try (var resource = LangdetectFile.class.getResourceAsStream(NAME)) {
            if (resource == null) {
                throw new IllegalStateException(NAME + " is missing from the class path");
            }
            var zip = new ZipInputStream(resource);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("langdetect.model")) {
                    read(new DataInputStream(new BufferedInputStream(zip, 1 << 16)), reader);
                    return;
                }
            }
            throw new IllegalStateException(NAME + " holds no langdetect.model");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(DataInputStream model, Reader reader) throws IOException {
        var kind = model.readUTF();
        if (!kind.equals("GIS")) {
            throw new IllegalStateException(NAME + " is not a GIS model but " + kind);
        }
        model.skipNBytes(Integer.BYTES + Double.BYTES); // constants of correction, of no effect since OpenNLP 1.8
        var outcomes = strings(model);
        var patterns = strings(model);
        var ngrams = strings(model);
        var next = 0;
        for (var pattern : patterns) {
            var numbers = pattern.split(" ");
            var languages = new String[numbers.length - 1];
            for (var i = 0; i < languages.length; i++) {
                languages[i] = outcomes[Integer.parseInt(numbers[i + 1])];
            }
            for (var left = Integer.parseInt(numbers[0]); left > 0; left--) {
                var weights = new double[languages.length];
                for (var i = 0; i < weights.length; i++) {
                    weights[i] = model.readDouble();
                }
                reader.ngram(ngrams[next], languages, weights);
                next++;
            }
        }
    }

    private static String[] strings(DataInputStream model) throws IOException {
        var strings = new String[model.readInt()];
        for (var i = 0; i < strings.length; i++) {
            strings[i] = model.readUTF();
        }
        return strings;
    }
}
