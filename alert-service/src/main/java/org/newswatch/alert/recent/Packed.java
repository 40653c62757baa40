package org.newswatch.alert.recent;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Events as they are stored: raw deflate at its fastest level, RFC 1951. */
final class Packed {

    private static final int BUFFER = 8 * 1024;

    private Packed() {}

    static byte[][] pack(List<Arrival> articles) {
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            return articles.stream()
                    .map(article -> pack(article.event(), deflater))
                    .toArray(byte[][]::new);
        } finally {
            deflater.end();
        }
    }

    private static byte[] pack(byte[] event, Deflater deflater) {
        deflater.reset();
        deflater.setInput(event);
        deflater.finish();
        var packed = new ByteArrayOutputStream(event.length / 2);
        var buffer = new byte[BUFFER];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        return packed.toByteArray();
    }

    static byte[] unpack(byte[] packed) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            var event = new ByteArrayOutputStream(packed.length * 3);
            var buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished()) {
                    throw new IllegalStateException("a stored event breaks off");
                }
                event.write(buffer, 0, read);
            }
            return event.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("a stored event can't be unpacked", e);
        } finally {
            inflater.end();
        }
    }
}
