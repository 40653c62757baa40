package org.newswatch.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.google.com/url?rct=j&sa=t&url=%s&ct=ga&usg=AOv",
                "https://google.rs/url?q=%s",
                "https://www.google.co.uk/url?q=%s&sa=U",
                "https://l.facebook.com/l.php?u=%s&h=AT0",
                "http://lm.facebook.com/l.php?h=x&u=%s",
                "https://t.umblr.com/redirect?z=%s&t=abc",
                "https://out.reddit.com/t3_abc12?url=%s&token=x",
                "https://vk.com/away.php?to=%s&cc_key=",
                "https://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&tid=1&url=%s&c=123&mkt=en-us",
                "https://r.search.yahoo.com/_ylt=AwrX;_ylu=X3o/RV=2/RE=1/RO=10/RU=%s/RK=2/RS=abc-",
                "https://outgoing.prod.webservices.mozgcp.net/v1/0123abcd/%s",
                "https://l.instagram.com/?u=%s&e=AT",
                "https://www.youtube.com/redirect?event=x&q=%s",
                "https://duckduckgo.com/l/?uddg=%s&rut=1",
                "https://eur01.safelinks.protection.outlook.com/?url=%s&data=05",
            })
    void wrappersAreOpened(String wrapper) {
        var link = wrapper.formatted(URLEncoder.encode("https://Harbour.example/a?id=7&utm_source=x", UTF_8));

        assertThat(Links.canonical(link).value()).isEqualTo("https://harbour.example/a?id=7");
    }

    @ParameterizedTest
    @CsvSource({
        "https://href.li/?https://harbour.example/a?id=7, https://harbour.example/a?id=7",
        "https://www.google.com/amp/s/harbour.example/a/amp, https://harbour.example/a/amp",
        "https://www.google.com/amp/harbour.example/a, http://harbour.example/a",
        "https://harbour-example.cdn.ampproject.org/c/s/harbour.example/a?usqp=mq331AQ&id=7,"
                + " https://harbour.example/a?id=7",
        "https://harbour-example.cdn.ampproject.org/v/harbour.example/a, http://harbour.example/a",
        "https://yandex.ru/turbo/s/harbour.example/a, https://harbour.example/a",
    })
    void addressesInPathsAreOpened(String link, String canonical) {
        assertThat(Links.canonical(link).value()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 150})
    void namesOfGoogleNewsAreOpenedWhereTheyHoldTheAddress(int more) {
        var address = "https://harbour.example/" + "a".repeat(more);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0x08, 0x13, 0x22});
        int length = address.length();
        bytes.writeBytes(
                length < 128 ? new byte[] {(byte) length} : new byte[] {(byte) (length | 0x80), (byte) (length >> 7)});
        bytes.writeBytes(address.getBytes(UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xD2, 0x01, 0x00});
        var name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());

        assertThat(Links.canonical("https://news.google.com/rss/articles/" + name + "?oc=5")
                        .value())
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.google.com/url?q=javascript:alert(1)",
                "https://www.google.com/url?q=ftp%3A%2F%2Fharbour.example%2Fa",
                "https://www.google.com/url?q=harbour",
                "https://www.google.com/url?q=https%3A%2F%2Fuser%3Apw%40harbour.example%2Fa",
                "https://www.google.com/search?q=https%3A%2F%2Fharbour.example%2Fa",
                "https://google.harbour.example/url?q=https%3A%2F%2Fother.example%2F",
                "https://notgoogle.com/url?q=https%3A%2F%2Fother.example%2F",
                "https://news.google.com/rss/articles/CBMiAU_yqLNew?oc=5",
                "https://news.google.com/rss/articles/no-base64-%2F!?oc=5",
                "https://www.google.com/amp/s/",
                "https://harbour.example/go?url=https%3A%2F%2Fother.example%2F",
                "https://feedproxy.google.com/~r/harbour/~3/abc/",
            })
    void whatIsNoWrapperOrHoldsNoAddressStays(String link) {
        var host = Links.canonical(link).host();

        assertThat(link).startsWith("https://" + host + "/");
    }

    @Test
    void wrappersInWrappersAreOpenedThreeDeep() {
        var link = "https://harbour.example/a";
        for (int i = 0; i < 3; i++) {
            link = "https://www.google.com/url?q=" + URLEncoder.encode(link, UTF_8);
        }

        assertThat(Links.canonical(link).host()).isEqualTo("harbour.example");
        assertThat(Links.canonical("https://www.google.com/url?q=" + URLEncoder.encode(link, UTF_8))
                        .host())
                .isEqualTo("www.google.com");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a.do;jsessionid=0123456789ABCDEF0123.node1?id=7 | /a.do?id=7",
                "/a;JSESSIONID=0123456789ABCDEF0123/b             | /a/b",
                "/a?PHPSESSID=0123456789abcdef0123456789&id=7     | /a?id=7",
                "/a?sid=0123456789abcdef0123456789abcdef&id=7     | /a?id=7",
                "/a?sid=4711                                      | /a?sid=4711",
                "/a;v=2/b                                         | /a;v=2/b",
                "/a?jsessionid=x                                  | /a?jsessionid=x",
            })
    void sessionsAreDropped(String written, String kept) {
        assertThat(Links.canonical("https://harbour.example" + written).value())
                .isEqualTo("https://harbour.example" + kept);
    }
}
