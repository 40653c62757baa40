package org.newswatch.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupCleanTest {

    private static final String BASE = "https://harbour.example/news/today.html";
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "src", "alt", "title", "rel", "width", "height", "colspan", "rowspan", "start");
    private static final String NEVER =
            "script, style, iframe, object, embed, applet, form, input, button, textarea, select, svg, math, link,"
                    + " meta, base, frame, frameset, template, noscript, audio, video, source, marquee, layer";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<p>One <b>bold</b></p> | <p>One <b>bold</b></p>",
                "<a href='/a?b=1'>x</a> | <a href=\"https://harbour.example/a?b&#61;1\" rel=\"noopener noreferrer"
                        + " nofollow\">x</a>",
                "<a href='b.html'>x</a> | <a href=\"https://harbour.example/news/b.html\" rel=\"noopener noreferrer"
                        + " nofollow\">x</a>",
                "<a href='//other.example/'>x</a> | <a href=\"https://other.example/\" rel=\"noopener noreferrer"
                        + " nofollow\">x</a>",
                "<a href='mailto:desk&#64;harbour.example'>x</a> | <a href=\"mailto:desk&#64;harbour.example\""
                        + " rel=\"noopener noreferrer nofollow\">x</a>",
                "<img src='a b.png' alt='A'> | <img src=\"https://harbour.example/news/a%20b.png\" alt=\"A\" />",
                "<img src='data:image/png;base64,AAAA'>x | x",
                "<table><tr><td colspan=2>x</td></tr></table> | <table><tbody><tr><td"
                        + " colspan=\"2\">x</td></tr></tbody></table>",
                "<p style='color:red' class=c id=i onclick=x>x</p> | <p>x</p>",
                "&lt;p&gt;x&lt;/p&gt; | <p>x</p>",
                "a<script>b</script><style>c</style><noscript>d</noscript>e | ae",
                "<ul><li>a<li>b</ul> | <ul><li>a</li><li>b</li></ul>",
            })
    void whatIsSafeStays(String html, String clean) {
        assertThat(Markup.clean(html, BASE)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a href='/a'>x</a>", "<a href='a'>x</a>", "<a href='#a'>x</a>", "<a href=''>x</a>"})
    void relativeAddressesNeedABase(String html) {
        assertThat(Markup.clean(html, null)).isEqualTo("x");
        assertThat(Markup.clean(html, "not a base")).isEqualTo("x");
        assertThat(Markup.clean(html, "javascript:alert(1)//")).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<img/src=x/onerror=alert(1)>",
                "<img src=`x`onerror=alert(1)>",
                "<img src=x onerror\n=alert(1)>",
                "<img \"\"\"><script>alert(1)</script>\">",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><animate onbegin=alert(1) attributeName=x>",
                "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
                        + " onerror=alert(1)&gt;\">",
                "<math href=javascript:alert(1)>x</math>",
                "<a href=javascript:alert(1)>x</a>",
                "<a href=JaVaScRiPt:alert(1)>x</a>",
                "<a href='java\nscript:alert(1)'>x</a>",
                "<a href='java&#10;script:alert(1)'>x</a>",
                "<a href='&#1;javascript:alert(1)'>x</a>",
                "<a href='&#x6A;avascript&colon;alert(1)'>x</a>",
                "<a href='jav\u200Bascript:alert(1)'>x</a>",
                "<a href=' javascript:alert(1)'>x</a>",
                "<a href=vbscript:msgbox(1)>x</a>",
                "<a href=data:text/html,<script>alert(1)</script>>x</a>",
                "<a href=file:///etc/passwd>x</a>",
                "<a href='blob:https://x/1'>x</a>",
                "<a href=\"https://x.example/\" onmouseover=alert(1)>x</a>",
                "<a href='https://x.example/' target=_blank rel=opener>x</a>",
                "<img src=javascript:alert(1)>",
                "<img src=x srcset='javascript:alert(1)'>",
                "<iframe src=javascript:alert(1)></iframe>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<object data=javascript:alert(1)></object>",
                "<embed src=javascript:alert(1)>",
                "<form action=javascript:alert(1)><input type=submit></form>",
                "<button formaction=javascript:alert(1)>x</button>",
                "<isindex action=javascript:alert(1) type=image>",
                "<base href=javascript:alert(1)//>",
                "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
                "<link rel=stylesheet href=//evil.example/x.css>",
                "<style>@import 'javascript:alert(1)';</style>",
                "<div style='background:url(javascript:alert(1))'>x</div>",
                "<div style='width:expression(alert(1))'>x</div>",
                "<body onload=alert(1)>x",
                "<details open ontoggle=alert(1)>x",
                "<video><source onerror=alert(1)></video>",
                "<audio src=x onerror=alert(1)>",
                "<marquee onstart=alert(1)>x</marquee>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<template><script>alert(1)</script></template>",
                "<textarea><script>alert(1)</script></textarea>",
                "<title><img src=x onerror=alert(1)></title>",
                "<xmp><script>alert(1)</script></xmp>",
                "<plaintext><script>alert(1)</script>",
                "<!--><script>alert(1)</script>-->",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?xml-stylesheet href='javascript:alert(1)'?>",
                "<p title='\"><script>alert(1)</script>'>x</p>",
                "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;x&lt;/p&gt;",
                "&amp;lt;img src=x onerror=alert(1)&amp;gt;&amp;lt;/p&amp;gt;",
                "<a href='https://x.example/\"onmouseover=alert(1) x=\"'>x</a>",
                "<table background=javascript:alert(1)><tr><td>x</td></tr></table>",
                "<a href='https://x.example/%0d%0aSet-Cookie:a'>x</a>",
                "<input autofocus onfocus=alert(1)>",
                "<p/onclick=alert(1)>x",
                "<a\u000Bhref='https://x.example/'onclick=alert(1)>x</a>",
                "<\u0000script>alert(1)</script>",
                "<img src=x:alert(1) onerror=eval(src)>",
            })
    void nothingThatCouldRunComesThrough(String html) {
        for (var base : new String[] {null, BASE, "javascript:alert(1)"}) {
            var page = Jsoup.parseBodyFragment(Markup.clean(html, base)).body();

            assertThat(page.select(NEVER)).isEmpty();
            assertThat(page.getAllElements())
                    .allSatisfy(element -> assertThat(element.attributes()).allSatisfy(attribute -> {
                        assertThat(ATTRIBUTES).contains(attribute.getKey());
                        if (Set.of("href", "src").contains(attribute.getKey())) {
                            assertThat(attribute.getValue()).matches("(?s)(https?://|mailto:).*");
                        }
                        if (attribute.getKey().equals("rel")) {
                            assertThat(attribute.getValue()).isEqualTo("noopener noreferrer nofollow");
                        }
                    }));
        }
    }
}
