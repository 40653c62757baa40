package org.newswatch.ingest.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Encodings that are rare by now and still met: what they are called is true, and is believed. */
class DeclaredEncodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1255 | הנמל נפתח מחדש והאוניות חוזרות אל העיר",
                "windows-1257 | Klaipėdos uostas vėl atidarytas, laivai grįžta į miestą",
                "windows-1257 | Rīgas osta atkal ir atvērta, kuģi atgriežas pilsētā",
                "windows-1256 | أعيد فتح الميناء وعادت السفن إلى المدينة",
                "iso-8859-1   | Le port a rouvert à Orléans, déjà",
                "iso-8859-2   | Čelnici kažu da će šume biti sačuvane",
                "iso-8859-5   | Лука у Смедереву поново прима бродове",
                "iso-8859-7   | Το λιμάνι δέχεται ξανά πλοία, λένε οι αρχές",
                "gb2312       | 港口重新开放，船只正在返回。市长说这是好消息。",
                "tis-620      | ท่าเรือเปิดอีกครั้งและเรือกำลังกลับมา",
            })
    void aRareEncodingIsRead(String charset, String sentence) {
        var text = "<?xml version=\"1.0\" encoding=\"%s\"?><rss><title>%s</title></rss>".formatted(charset, sentence);
        var bytes = text.getBytes(Charset.forName(charset));

        assertThat(Decoder.decode(bytes, null).text()).isEqualTo(text);
        assertThat(Decoder.decode(bytes, "application/xml; charset=" + charset).text())
                .isEqualTo(text);
    }
}
