package org.newswatch.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<p>The <b>harbour</b> reopens.</p><p>Ships return.</p> | The harbour reopens.\\nShips return.",
                "<div><div>One</div>\\n\\n <div>two</div></div> | One\\ntwo",
                "one<br>two<br/><br>three | one\\ntwo\\nthree",
                "<ul><li>bread<li>salt</ul>after | bread\\nsalt\\nafter",
                "<table><tr><td>Team</td><td>P</td></tr><tr><td>A</td><td>12</td></tr></table> | Team\\tP\\nA\\t12",
                "<table><tr><td><p>one</p></td><td><p>two</p></td></tr></table> | one\\ntwo",
                "<pre>a\\n  b</pre> | a\\n  b",
                "a<script>alert(1)</script><style>p{}</style><noscript>n</noscript>b | ab",
                "a<iframe src=x>f</iframe><svg><text>s</text></svg><template>t</template>b | ab",
                "<p>seen</p><p hidden>not seen</p> | seen",
                "caf&eacute; &#353;uma &amp; more | café šuma & more",
                "&amp;lt; is how one writes &lt; | &lt; is how one writes <",
                "&lt;p&gt;One&lt;/p&gt;&lt;p&gt;two&lt;/p&gt; | One\\ntwo",
                "&amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt; | One",
                "Use &lt;b&gt; for bold | Use <b> for bold",
                "<p>Use &lt;p&gt;…&lt;/p&gt; for text</p> | Use <p>…</p> for text",
                "5 < 6 and 7 > 3 | 5 < 6 and 7 > 3",
                "AT&T\\nand others | AT&T\\nand others",
                "<img src=a.png alt='The new bridge'> | The new bridge",
                "<p>Text</p><img src=a.png alt='The new bridge'> | Text",
                "na\u00ADsta\u200Bvak | nastavak",
                "<p>never closed <b>bold | never closed bold",
                "<html><head><title>T</title></head><body>Body</body></html> | Body",
                "<![CDATA[<p>inside</p>]]> | inside",
                "a&nbsp;b | a\u00A0b",
            })
    void textIsWhatAReaderSees(String html, String text) {
        assertThat(Markup.text(html.replace("\\n", "\n")))
                .isEqualTo(text.replace("\\n", "\n").replace("\\t", "\t"));
    }

    @Test
    void aTitleIsOneLine() {
        assertThat(Markup.line("<h1>Harbour<br>reopens</h1>\n &quot;at last&quot;"))
                .isEqualTo("Harbour reopens \"at last\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One</p>            | true",
                "line<br/>line         | true",
                "AT&amp;T              | true",
                "see <a href='x'>this  | true",
                "plain text            | false",
                "a < b and c > d       | false",
                "AT&T                  | false",
                "Use <b> for bold      | false",
                "<harbour@news.example>| false",
            })
    void htmlIsToldFromText(String text, boolean html) {
        assertThat(Markup.looksLikeHtml(text)).isEqualTo(html);
    }
}
