package org.newswatch.ingest.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents whose label lies, as those of small newsrooms do. */
class WrongLabelTest {

    private static final String SERBIAN =
            "Luka u Smederevu ponovo prima brodove; čelnici grada kažu da će radovi biti završeni do petka.";
    private static final String CYRILLIC = "Лука у Смедереву поново прима бродове, кажу челници града.";
    private static final String RUSSIAN = "Порт снова принимает суда, сообщили в администрации города.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1250 | windows-1252 | " + SERBIAN,
                "windows-1250 | iso-8859-1   | " + SERBIAN,
                "windows-1250 | utf-8        | " + SERBIAN,
                "windows-1250 | us-ascii     | " + SERBIAN,
                "windows-1250 | iso-8859-2   | " + SERBIAN,
                "iso-8859-2   | utf-8        | " + SERBIAN,
                "iso-8859-2   | windows-1252 | " + SERBIAN,
                "windows-1251 | windows-1252 | " + CYRILLIC,
                "windows-1251 | iso-8859-1   | " + CYRILLIC,
                "windows-1251 | utf-8        | " + CYRILLIC,
                "windows-1251 | windows-1250 | " + CYRILLIC,
                "windows-1251 | windows-1252 | " + RUSSIAN,
                "windows-1251 | utf-8        | " + RUSSIAN,
                "windows-1251 | koi8-r       | " + RUSSIAN,
                "koi8-r       | windows-1251 | " + RUSSIAN,
                "koi8-r       | utf-8        | " + RUSSIAN,
                "koi8-r       | iso-8859-1   | " + RUSSIAN,
                "iso-8859-5   | utf-8        | " + CYRILLIC,
                "ibm866       | utf-8        | " + RUSSIAN,
                "windows-1253 | iso-8859-1   | Το λιμάνι δέχεται ξανά πλοία, λένε οι αρχές της πόλης",
            })
    void theBytesAreBelieved(String real, String label, String sentence) {
        var text = "<?xml version=\"1.0\" encoding=\"%s\"?><rss><title>%s</title></rss>".formatted(label, sentence);

        var decoded = Decoder.decode(text.getBytes(Charset.forName(real)), null);

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.warnings()).containsExactly("declared " + label + " and is " + decoded.charset());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | Le café où les élèves déjeunent a rouvert à Orléans",
                "windows-1252 | Die Brücke über die Fähre öffnet für größere Schiffe",
                "windows-1252 | Ministrja tha se ëndrra është çështje kohe për të gjithë",
                "windows-1252 | Færøerne åbner havnen for større både efter øde år",
                "windows-1252 | La señora llegó mañana a la estación con un niño pequeño",
                "windows-1252 | São Paulo não terá eleições até o próximo verão à noite",
                "windows-1252 | She paid £20 – “a fair price” – for naïve art",
                "windows-1250 | Čelnici kažu da će šume biti sačuvane, a putevi završeni",
                "windows-1250 | A szőlőskert őrei szerint az idei év jobb lesz, mint a múlt",
                "windows-1250 | Łódź i Gdańsk będą połączone szybką koleją wcześniej",
                "windows-1251 | Председник је рекао да ће мост бити отворен",
                "windows-1251 | Українські порти знову приймають судна",
                "koi8-r       | Порт снова принимает суда",
                "windows-1254 | İstanbul Boğazı'nda gemi geçişleri yeniden başladı, şu an açık",
                "shift_jis    | 港が再び開きました。船が戻ってきています。",
                "euc-jp       | 港が再び開きました。船が戻ってきています。",
                "euc-kr       | 항구가 다시 문을 열었습니다. 배들이 돌아오고 있습니다.",
                "big5         | 港口重新開放，船隻正在返回。市長說這是好消息。",
                "gb18030      | 港口重新开放，船只正在返回。市长说这是好消息。",
            })
    void aTrueLabelIsLeftAlone(String charset, String sentence) {
        var text = "<?xml version=\"1.0\" encoding=\"%s\"?><rss><title>%s</title></rss>".formatted(charset, sentence);

        var decoded = Decoder.decode(text.getBytes(Charset.forName(charset)), null);

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | Le café où les élèves déjeunent a rouvert à Orléans",
                "windows-1252 | Die Brücke über die Fähre öffnet für größere Schiffe",
                "windows-1252 | Ministrja tha se ëndrra është çështje kohe për të gjithë",
                "windows-1250 | Łódź i Gdańsk będą połączone szybką koleją wcześniej",
                "windows-1250 | Čelnici kažu da će šume biti sačuvane, a putevi završeni",
                "shift_jis    | 港が再び開きました。船が戻ってきています。",
                "euc-jp       | 港が再び開きました。船が戻ってきています。",
                "euc-kr       | 항구가 다시 문을 열었습니다. 배들이 돌아오고 있습니다.",
                "big5         | 港口重新開放，船隻正在返回。市長說這是好消息。",
                "gb18030      | 港口重新开放，船只正在返回。市长说这是好消息。今天天气很好。",
            })
    void anEncodingIsFoundWhereNoneIsDeclared(String charset, String sentence) {
        var text = "<rss><title>%s</title></rss>".formatted(sentence);

        var decoded = Decoder.decode(text.getBytes(Charset.forName(charset)), null);

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.warnings()).containsExactly("declares no encoding and is " + decoded.charset());
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "windows-1251", "windows-1250"})
    void textEncodedTwiceIsMended(String between) {
        for (var sentence : new String[] {SERBIAN, "Élève “café” déjà"}) {
            // what the encoding leaves open passes through as a control character, as most programs let it
            var twice = new StringBuilder();
            for (byte b : sentence.getBytes(UTF_8)) {
                var read = new String(new byte[] {b}, Charset.forName(between));
                twice.append(read.equals("\uFFFD") ? Character.toString(b & 0xFF) : read);
            }

            var decoded = Decoder.decode(twice.toString().getBytes(UTF_8), "application/xml; charset=utf-8");

            assertThat(decoded.text()).isEqualTo(sentence);
            assertThat(decoded.warnings()).containsExactly("its text was encoded twice");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CYRILLIC,
                RUSSIAN,
                SERBIAN,
                "Élève à Orléans",
                "SÃO PAULO",
                "Â",
                "РџСЂРё и ещё",
                "Ã© et é",
                "Šta je Å¡?",
                "10 Â° à l'ombre",
                "港口",
                "😀😀😀",
            })
    void textEncodedOnceIsLeftAlone(String text) {
        assertThat(DoubleEncoding.mended(text)).isEmpty();
    }
}
