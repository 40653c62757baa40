package org.newswatch.ingest.encoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {

    @ParameterizedTest
    @CsvSource({
        "utf-8, application/rss+xml; charset=utf-8",
        "utf-8, text/xml",
        "utf-8, application/octet-stream",
        "utf-8, application/xml; charset=windows-1252",
        "utf-8, application/xml; charset=us-ascii",
        "utf-8, text/xml; charset=no-such-thing",
        "windows-1250, application/xml; charset=windows-1250",
        "windows-1250, application/xml; charset='cp1250'",
        "iso-8859-2, text/xml; charset=latin2",
    })
    void theLabelDecidesWhereTheBytesAgree(String real, String contentType) {
        var text = feed("", "Đaci prvaci: škola počinje u četvrtak");

        var decoded = Decoder.decode(text.getBytes(Charset.forName(real)), contentType);

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.charset()).isEqualTo(real);
    }

    @Test
    void thePrologIsAskedWhereTheServerIsSilent() {
        var text = "\n <?xml version='1.0' encoding='koi8-r'?>" + feed("", "Порт снова открыт");

        assertThat(Decoder.decode(text.getBytes(Charset.forName("koi8-r")), "text/plain"))
                .isEqualTo(new Decoded(text, "koi8-r", java.util.List.of(), false));
    }

    @ParameterizedTest
    @CsvSource({"utf-16be", "utf-16le", "utf-32be", "utf-32le"})
    void wideEncodingsShowInTheFirstBytes(String charset) {
        var text = feed("<?xml version='1.0' encoding='utf-8'?>", "Luka je otvorena");

        var bare = Decoder.decode(text.getBytes(Charset.forName(charset)), null);
        var marked = Decoder.decode(("\uFEFF" + text).getBytes(Charset.forName(charset)), "text/xml; charset=utf-8");

        assertThat(bare.text()).isEqualTo(text);
        assertThat(bare.charset()).isEqualTo(charset);
        assertThat(bare.warnings()).containsExactly("the document says it is utf-8 and is " + charset);
        assertThat(marked.text()).isEqualTo(text);
        assertThat(marked.warnings()).containsExactly("the server says utf-8, the byte order mark " + charset);
    }

    @Test
    void aDocumentThatCallsItselfWideAndIsNotIsReadAsItIs() {
        var text = feed("<?xml version='1.0' encoding='utf-16'?>", "Порт снова открыт");

        var decoded = Decoder.decode(text.getBytes(UTF_8), null);

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.warnings()).containsExactly("the document says it is utf-16, and it is not");
    }

    @Test
    void theBytesAreBelievedAndNotAWrongLabel() {
        var text = feed("<?xml version='1.0' encoding='windows-1252'?>", "Čitaoci šalju žalbe");

        var decoded = Decoder.decode(text.getBytes(UTF_8), null);

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.warnings()).containsExactly("declared windows-1252 and is utf-8");
    }

    @Test
    void strayBytesAreReadAsWindowsHasThem() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(feed("", "Škola počinje u četvrtak, đaci se raduju").getBytes(UTF_8));
        bytes.writeBytes(new byte[] {'c', 'a', 'f', (byte) 0xE9, ' ', (byte) 0x93, 'x', (byte) 0x94});

        var decoded = Decoder.decode(bytes.toByteArray(), "application/xml; charset=utf-8");

        assertThat(decoded.text()).endsWith("raduju</title></item></channel></rss>café “x”");
        assertThat(decoded.warnings()).containsExactly("bytes in it are not utf-8");
    }

    @Test
    void strayBytesOfAnotherScriptAreReadInIt() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("<rss><title>Порт снова принимает суда, сообщили в городе</title>".getBytes(UTF_8));
        bytes.writeBytes("Реклама дня".getBytes(Charset.forName("windows-1251")));

        assertThat(Decoder.decode(bytes.toByteArray(), null).text()).endsWith("городе</title>Реклама дня");
    }

    @Test
    void aCharacterCutOffAtTheEndIsDropped() {
        var bytes = "<rss><title>Šuma</title>š".getBytes(UTF_8);

        assertThat(Decoder.decode(Arrays.copyOf(bytes, bytes.length - 1), null).text())
                .isEqualTo("<rss><title>Šuma</title>");
    }

    @Test
    void whatXmlForbidsIsLeftOut() {
        var decoded = Decoder.decode("<rss>\u0000a\u0008b\u000Bc\td\uFFFEe\n</rss>".getBytes(UTF_8), null);

        assertThat(decoded.text()).isEqualTo("<rss>abc\tde\n</rss>");
        assertThat(decoded.warnings()).containsExactly("control characters left out");
    }

    @Test
    void latin1MeansWindows1252() {
        var decoded = Decoder.decode(
                "<?xml version='1.0' encoding='iso-8859-1'?><t>\u0093na\u00EFve\u0094</t>".getBytes(ISO_8859_1), null);

        assertThat(decoded.text()).endsWith("<t>“naïve”</t>");
        assertThat(decoded.charset()).isEqualTo("windows-1252");
    }

    @Test
    void sixteenMegabytesAreReadInLinearTime() {
        for (var piece : new String[] {"š", "\u00E9 ", "Ã©", "plain ", "<é"}) {
            for (var charset : new Charset[] {UTF_8, Charset.forName("windows-1252"), Charset.forName("utf-16le")}) {
                var document = piece.repeat(16_000_000 / piece.getBytes(charset).length)
                        .getBytes(charset);

                assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> Decoder.decode(document, "text/xml; charset=utf-8"));
            }
        }
    }

    private static String feed(String prolog, String title) {
        return prolog + "<rss version=\"2.0\"><channel><item><title>" + title + "</title></item></channel></rss>";
    }
}
