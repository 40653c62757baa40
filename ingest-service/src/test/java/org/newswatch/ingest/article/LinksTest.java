package org.newswatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTPS://Example.ORG/A              | https://example.org/A",
                "http://example.org                 | http://example.org/",
                "https://example.org:443/a          | https://example.org/a",
                "http://example.org:8080/a          | http://example.org:8080/a",
                "https://example.org/a#comments     | https://example.org/a",
                "https://example.org./a             | https://example.org/a",
                "https://example.org/a/../b/./c     | https://example.org/b/c",
                "https://example.org/%7euser/%d0%b0 | https://example.org/~user/%D0%B0",
                "https://example.org/a b|https://example.org/a%20b",
                "https://новости.example/путь       | https://xn--b1amnebsh.example/%D0%BF%D1%83%D1%82%D1%8C",
                "https://[::1]:8443/a               | https://[0:0:0:0:0:0:0:1]:8443/a",
                "https://my_site.example.org/       | https://my_site.example.org/",
                "https://example.org/100%           | https://example.org/100%25",
            })
    void spellingsOfOneAddressBecomeOne(String raw, String canonical) {
        assertThat(Links.canonical(raw).value()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?utm_source=mail&id=77&fbclid=x   | ?id=77",
                "?UTM_Campaign=spring              | ''",
                "?ysclid=abc&at_medium=RSS&gclid=1 | ''",
                "?id=7&page=2                      | ?id=7&page=2",
                "?at=9&ref=a&source=b              | ?at=9&ref=a&source=b",
                "?a=&b&a=2                         | ?a=&b&a=2",
            })
    void onlyTrackingParametersAreDropped(String query, String kept) {
        assertThat(Links.canonical("https://example.org/story" + query).value())
                .isEqualTo("https://example.org/story" + kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "harbour",
                "/story",
                "example.org/story",
                "//example.org/story",
                "ftp://example.org/a",
                "javascript:alert(1)",
                "javascript://example.org/%0aalert(1)",
                "mailto:desk@example.org",
                "http:///story",
                "http://",
                "https://user:secret@example.org/",
                "https://exa mple.org/",
                "https://example..org/",
                "https://example.org:99999/",
                "https://example.org:0/",
                "https://[::1/",
                "https://[zz]/",
                "https://exam\uD800ple.org/"
            })
    void whatIsNoAddressOfAPageIsRefused(String raw) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Links.canonical(raw));
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        var raw = "https://example.org/" + "a".repeat(Links.MAX_LENGTH);

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Links.canonical(raw))
                .withMessage("must have at most 2048 characters");
    }

    @Test
    void canonicalAddressesStayAsTheyAre() {
        var once = Links.canonical("http://Новости.example/a/%7e/../ü?q=[1]&utm_id=3#x")
                .value();

        assertThat(Links.canonical(once).value()).isEqualTo(once);
    }
}
