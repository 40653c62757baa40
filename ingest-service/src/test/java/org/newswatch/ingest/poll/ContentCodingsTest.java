package org.newswatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingsTest {

    private static final byte[] TEXT = "<?xml version=\"1.0\"?><rss><channel/></rss>".getBytes(UTF_8);

    interface Packer {
        OutputStream on(OutputStream out) throws IOException;
    }

    @Test
    void eachCodingIsUnpacked() throws IOException {
        assertThat(unpacked(packed(GZIPOutputStream::new), "gzip")).isEqualTo(TEXT);
        assertThat(unpacked(packed(GZIPOutputStream::new), "X-GZip")).isEqualTo(TEXT);
        assertThat(unpacked(packed(DeflaterOutputStream::new), "deflate")).isEqualTo(TEXT);
        assertThat(unpacked(Zstd.compress(TEXT), "zstd")).isEqualTo(TEXT);
        // "hello world" as the brotli tool packs it
        assertThat(unpacked(HexFormat.of().parseHex("0b058068656c6c6f20776f726c6403"), "br"))
                .isEqualTo("hello world".getBytes(UTF_8));
    }

    @Test
    void deflateWithoutItsWrappingIsUnpackedToo() throws IOException {
        var raw = packed(out -> new DeflaterOutputStream(out, new Deflater(9, true)));

        assertThat(unpacked(raw, "deflate")).isEqualTo(TEXT);
    }

    @Test
    void codingsOneOverTheOtherAreUndoneInTurn() throws IOException {
        var twice = packed(out -> new GZIPOutputStream(new DeflaterOutputStream(out)));

        assertThat(unpacked(twice, "gzip, deflate")).isEqualTo(TEXT);
    }

    @Test
    void aPackedFileWithoutALabelIsUnpacked() throws IOException {
        assertThat(unpacked(packed(GZIPOutputStream::new), "")).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd", "compress", "identity", "utf-8", "gzip, br"})
    void aLabelThatLiesIsNotBelieved(String label) throws IOException {
        assertThat(unpacked(TEXT, label)).isEqualTo(TEXT);
        var json = "{\"version\": \"https://jsonfeed.org/version/1.1\"}".getBytes(UTF_8);
        assertThat(unpacked(json, label)).isEqualTo(json);
        var wide = new String(TEXT, UTF_8).getBytes(UTF_16);
        assertThat(unpacked(wide, label)).isEqualTo(wide);
        assertThat(unpacked(new byte[0], label)).isEmpty();
    }

    private static byte[] unpacked(byte[] body, String label) throws IOException {
        return ContentCodings.unpacked(new ByteArrayInputStream(body), List.of(label))
                .readAllBytes();
    }

    private static byte[] packed(Packer packer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = packer.on(bytes)) {
            out.write(TEXT);
        }
        return bytes.toByteArray();
    }
}
