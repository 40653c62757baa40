package org.newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainsTest {

    @ParameterizedTest
    @CsvSource({
        "feeds.bbc.co.uk, bbc.co.uk",
        "www.b92.net, b92.net",
        "b92.net, b92.net",
        "a.b.news.example, news.example",
        "somebody.github.io, somebody.github.io",
        "xn--d1acufc.xn--p1ai, xn--d1acufc.xn--p1ai",
        "co.uk, co.uk",
        "intranet, intranet",
        "127.0.3.4, 127.0.3.4",
        "2001:db8::1, 2001:db8::1",
        "[2001:db8::1], [2001:db8::1]"
    })
    void whoRegisteredAHost(String host, String domain) {
        assertThat(Domains.registrable(host)).isEqualTo(domain);
    }
}
