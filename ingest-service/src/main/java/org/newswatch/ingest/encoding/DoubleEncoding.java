package org.newswatch.ingest.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Text that was encoded twice: UTF-8 read in another encoding and written as UTF-8 again, so that é became Ã© and При
 * became РџСЂРё. It is mended only when certain: every character beyond ASCII must be part of such a piece.
 */
public final class DoubleEncoding {

    private static final List<Mapping> MAPPINGS =
            List.of(Mapping.of("windows-1252"), Mapping.of("windows-1251"), Mapping.of("windows-1250"));
    /** Two bytes may by chance be a character, three of them in a row or three such pairs are not. */
    private static final int CERTAIN = 3;

    private DoubleEncoding() {}

    /** The text before it was encoded a second time; empty when it was not, or when that is not certain. */
    public static Optional<String> mended(String text) {
        return MAPPINGS.stream()
                .filter(mapping -> mapping.explains(text))
                .findFirst()
                .map(mapping -> mapping.undo(text));
    }

    /** Which byte each character was before; -1 for those that no byte is read as. */
    private record Mapping(short[] bytes) {

        static Mapping of(String charset) {
            var bytes = new short[0x10000];
            Arrays.fill(bytes, (short) -1);
            for (int b = 0; b < 0x100; b++) {
                // what the encoding leaves open programs read as the control character of the same number
                if (b < 0xA0) {
                    bytes[b] = (short) b;
                }
            }
            for (int b = 0; b < 0x100; b++) {
                var read = new String(new byte[] {(byte) b}, Charset.forName(charset));
                if (!read.equals("\uFFFD")) {
                    bytes[read.charAt(0)] = (short) b;
                }
            }
            return new Mapping(bytes);
        }

        /** Whether the text is clean UTF-8 when read so, and enough of it to be certain. */
        boolean explains(String text) {
            int weight = 0;
            var piece = new byte[4];
            for (int i = 0; i < text.length(); ) {
                int first = bytes[text.charAt(i)];
                if (text.charAt(i) < 0x80) {
                    i++;
                    continue;
                }
                int length = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
                if (length == 0 || i + length > text.length()) {
                    return false;
                }
                for (int j = 0; j < length; j++) {
                    int b = bytes[text.charAt(i + j)];
                    if (b < 0) {
                        return false;
                    }
                    piece[j] = (byte) b;
                }
                if (Utf8.length(piece, 0) != length || !isPlausible(new String(piece, 0, length, UTF_8))) {
                    return false;
                }
                weight += length == 2 ? 1 : CERTAIN;
                i += length;
            }
            return weight >= CERTAIN;
        }

        private static boolean isPlausible(String character) {
            int type = Character.getType(character.codePointAt(0));
            return type != Character.CONTROL && type != Character.UNASSIGNED && type != Character.PRIVATE_USE;
        }

        String undo(String text) {
            var undone = new byte[text.length()];
            for (int i = 0; i < undone.length; i++) {
                undone[i] = (byte) bytes[text.charAt(i)];
            }
            return new String(undone, UTF_8);
        }
    }
}
