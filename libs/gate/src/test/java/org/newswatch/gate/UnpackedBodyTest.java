package org.newswatch.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackedBodyTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final ContentCodings CODINGS = new ContentCodings(10 * MEGABYTE, 200);
    private static final byte[] TEXT = text(300_000);

    @ParameterizedTest
    @CsvSource({"gzip", "x-gzip", "GZIP", "zstd", "deflate"})
    void whatWasPackedComesOutAsItWas(String coding) throws IOException {
        assertThat(unpacked(coding, pack(coding, TEXT)).readAllBytes()).isEqualTo(TEXT);
        assertThat(unpacked(coding, pack(coding, new byte[0])).readAllBytes()).isEmpty();
    }

    @Test
    void deflateComesWithAndWithoutItsZlibHead() throws IOException {
        assertThat(unpacked("deflate", deflate(TEXT, true)).readAllBytes()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd"})
    void partsInARowAreOneText(String coding) throws IOException {
        var parts = joined(pack(coding, "first\n".getBytes(UTF_8)), pack(coding, TEXT), pack(coding, TEXT));

        assertThat(unpacked(coding, parts).readAllBytes()).isEqualTo(joined("first\n".getBytes(UTF_8), TEXT, TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd", "deflate"})
    void whatBreaksOffIsNeverTakenForAWhole(String coding) throws IOException {
        var packed = pack(coding, TEXT);

        for (int length : List.of(0, 1, 5, packed.length / 2, packed.length - 9, packed.length - 1)) {
            assertRefused(400, coding, Arrays.copyOf(packed, length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd", "deflate"})
    void whatIsNotPackedSoOrFollowedByRubbishIsRefused(String coding) throws IOException {
        assertRefused(400, coding, "{\"url\": \"https://plain.example/\"}".getBytes(UTF_8));
        assertRefused(400, coding, joined(pack(coding, TEXT), "rubbish at the end".getBytes(UTF_8)));
        assertRefused(400, coding, joined(pack(coding, TEXT), pack(coding.equals("gzip") ? "zstd" : "gzip", TEXT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd", "deflate"})
    void aBitThatFlippedIsFound(String coding) throws IOException {
        var packed = pack(coding, TEXT);
        packed[packed.length / 2] ^= 4;

        assertRefused(400, coding, packed);
    }

    @ParameterizedTest
    @CsvSource({"gzip", "zstd", "deflate"})
    void aBombIsRefusedBeforeItHasGrown(String coding) throws IOException {
        var bomb = pack(coding, new byte[64 * MEGABYTE]);
        var counted = new CountedInputStream(unpacked(coding, bomb));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> counted.transferTo(OutputStream.nullOutputStream()))
                .matches(refusal -> refusal.status() == 413)
                .withMessageContaining("grows too much");

        assertThat(counted.count()).isLessThan(40L * MEGABYTE);
    }

    @Test
    void aThousandEmptyMembersAreRefusedAndExhaustNoStack() throws IOException {
        var empty = pack("gzip", new byte[0]);
        var many = new ByteArrayOutputStream();
        for (int i = 0; i < 100_000; i++) {
            many.write(empty);
        }

        assertRefused(400, "gzip", many.toByteArray());
    }

    @Test
    void aWindowOfMoreThanEightMegabytesIsRefused() {
        var random = new byte[40 * MEGABYTE];
        new Random(7).nextBytes(random);
        var window = Zstd.compress(random, 22);

        assertRefused(400, "zstd", window);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "compress", "gzip, gzip", "gzip,zstd", "gzip;q=1", "x"})
    void otherCodingsAndOneUponAnotherAreRefused(String coding) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> CODINGS.of(List.of(coding)))
                .matches(refusal -> refusal.status() == 415)
                .withMessageContaining("gzip, zstd, deflate");
    }

    @Test
    void identityIsPlain() {
        assertThat(CODINGS.of(null)).isEmpty();
        assertThat(CODINGS.of(List.of("Identity"))).isEmpty();
    }

    private static void assertRefused(int status, String coding, byte[] packed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> unpacked(coding, packed).readAllBytes())
                .matches(refusal -> refusal.status() == status);
    }

    /** Byte by byte, as a slow network has it. */
    private static InputStream unpacked(String coding, byte[] packed) {
        var slow = new FilterInputStream(new ByteArrayInputStream(packed)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(length, 1 + packed.length / 1_000));
            }

            @Override
            public int available() {
                return 0;
            }
        };
        return CODINGS.unpacked(CODINGS.of(List.of(coding)).orElseThrow(), slow);
    }

    private static byte[] pack(String coding, byte[] plain) throws IOException {
        if (coding.equals("deflate")) {
            return deflate(plain, false);
        }
        var packed = new ByteArrayOutputStream();
        // With a checksum, as the command zstd has it; gzip has one always.
        try (var pack =
                coding.equals("zstd") ? new ZstdOutputStream(packed).setChecksum(true) : new GZIPOutputStream(packed)) {
            pack.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed, new Deflater(6, raw))) {
            deflate.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] text(int length) {
        var random = new Random(1);
        var text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ('a' + random.nextInt(20));
        }
        return text;
    }
}
