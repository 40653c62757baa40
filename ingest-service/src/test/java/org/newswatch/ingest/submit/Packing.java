package org.newswatch.ingest.submit;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Packs bodies as clients do. */
final class Packing {

    private Packing() {}

    static byte[] pack(String coding, byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var out = packer(coding, packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static OutputStream packer(String coding, OutputStream out) throws IOException {
        return switch (coding) {
            case "gzip" -> new GZIPOutputStream(out);
            case "zstd" -> new ZstdOutputStream(out).setChecksum(true);
            case "deflate" -> new DeflaterOutputStream(out);
            default -> throw new IllegalArgumentException(coding);
        };
    }
}
