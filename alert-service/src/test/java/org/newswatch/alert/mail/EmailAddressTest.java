package org.newswatch.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"desk@example.org", "first.last+tag@mail.example.org", "o'neil@example.org", "desk@häfen.example"
            })
    void mailboxIsTaken(String address) {
        assertThat(EmailAddress.isOne(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "desk",
                "desk@",
                "@example.org",
                "desk@localhost",
                "desk@127.0.0.1",
                "desk@[127.0.0.1]",
                "a@example.org,b@example.org",
                "a@example.org b@example.org",
                "Desk <desk@example.org>",
                "<desk@example.org>",
                "\"desk\"@example.org",
                "desk(comment)@example.org",
                "a@b@example.org",
                "<a@example.org>b@example.org",
                "desk@example.org\r\nBcc: all@example.org",
                "desk\n@example.org",
                "desk\u0000@example.org",
                "desk\u2028@example.org",
                ".desk@example.org",
                "desk..x@example.org",
                "desk@example..org",
                "desk@-example.org",
                "деск@example.org",
                "=?utf-8?q?desk?=@example.org:",
            })
    void nothingElseIs(String address) {
        assertThat(EmailAddress.isOne(address)).isFalse();
    }

    @Test
    void longAddressIsRefused() {
        assertThat(EmailAddress.isOne("a".repeat(65) + "@example.org")).isFalse();
        assertThat(EmailAddress.isOne("a@" + "b.".repeat(130) + "org")).isFalse();
    }

    @Test
    void domainIsKeptInAsciiAndLowerCase() {
        assertThat(EmailAddress.normal("Desk@HÄFEN.Example")).isEqualTo("Desk@xn--hfen-loa.example");
    }
}
