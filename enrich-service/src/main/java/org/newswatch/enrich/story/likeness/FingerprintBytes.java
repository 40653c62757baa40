package org.newswatch.enrich.story.likeness;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import org.newswatch.percolator.analyze.Chain;

/** Fingerprints as they are stored. A format that is no longer known is read as nothing: such an article is like no other. */
public final class FingerprintBytes {

    private static final byte FORMAT = 1;

    private FingerprintBytes() {}

    public static byte[] write(Fingerprint article) {
        var terms = article.terms();
        var dates = article.dates();
        var chain = article.chain().name().getBytes(US_ASCII);
        var bytes = ByteBuffer.allocate(2
                + chain.length
                + Integer.BYTES * (5 + article.sketch().length + dates.lead().length + dates.all().length)
                + (Integer.BYTES + 2) * terms.count());
        bytes.put(FORMAT).put((byte) chain.length).put(chain).putInt(article.words());
        put(bytes, article.sketch());
        put(bytes, terms.roots());
        bytes.put(terms.weights()).put(terms.roles());
        put(bytes, dates.lead());
        put(bytes, dates.all());
        return bytes.array();
    }

    public static Fingerprint read(byte[] stored) {
        var bytes = ByteBuffer.wrap(stored);
        if (bytes.get() != FORMAT) {
            return Fingerprint.NONE;
        }
        var chain = Chain.valueOf(new String(bytes(bytes, bytes.get()), US_ASCII));
        int words = bytes.getInt();
        var sketch = ints(bytes);
        var roots = ints(bytes);
        var terms = new Terms(roots, bytes(bytes, roots.length), bytes(bytes, roots.length));
        return new Fingerprint(chain, words, sketch, terms, new Dates(ints(bytes), ints(bytes)));
    }

    private static void put(ByteBuffer bytes, int[] values) {
        bytes.putInt(values.length);
        for (int value : values) {
            bytes.putInt(value);
        }
    }

    private static int[] ints(ByteBuffer bytes) {
        var values = new int[bytes.getInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getInt();
        }
        return values;
    }

    private static byte[] bytes(ByteBuffer from, int count) {
        var values = new byte[count];
        from.get(values);
        return values;
    }
}
