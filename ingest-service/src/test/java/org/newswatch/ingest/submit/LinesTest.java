package org.newswatch.ingest.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void linesEndAtLineFeedsAndTheLastNeedsNone() throws IOException {
        assertThat(lines("a\r\nb\n\nc", 10)).containsExactly("0:a\r", "1:b", "2:", "3:c");
        assertThat(lines("a\n", 10)).containsExactly("0:a");
        assertThat(lines("", 10)).isEmpty();
    }

    @Test
    void aLineThatIsTooLongIsSkippedAlone() throws IOException {
        assertThat(lines("ab\n" + "x".repeat(500_000) + "\ncd", 100_000)).containsExactly("0:ab", "1:too long", "2:cd");
        assertThat(lines("abc\nabcd", 3)).containsExactly("0:abc", "1:too long");
    }

    @Test
    void longLinesComeWhole() throws IOException {
        var line = "0123456789".repeat(30_000);

        assertThat(lines(line + "\n" + line, 300_000)).containsExactly("0:" + line, "1:" + line);
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        assertThat(lines("\uFEFFa\n\uFEFFb", 10)).containsExactly("0:a", "1:\uFEFFb");
    }

    private static List<String> lines(String text, int longest) throws IOException {
        var lines = new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)), longest);
        var read = new ArrayList<String>();
        while (lines.next()) {
            read.add(lines.index() + ":"
                    + (lines.isTooLong() ? "too long" : new String(lines.bytes(), 0, lines.length(), UTF_8)));
        }
        return read;
    }
}
