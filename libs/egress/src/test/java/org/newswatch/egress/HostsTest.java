package org.newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Read letter by letter they are what these patterns say. */
class HostsTest {

    private static final Pattern NAME =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]*)(?::(.*))?");
    private static final String[] PIECES = {
        "a",
        "z",
        "f",
        "x",
        "0",
        "0x",
        "1",
        "9",
        "25",
        "255",
        "256",
        ".",
        ".",
        ".",
        "-",
        "_",
        ":",
        "[",
        "]",
        "é",
        "/",
        "A",
        "a".repeat(60)
    };

    @Test
    void everySpellingIsWhatThePatternsSay() {
        var random = new Random(7);
        for (int i = 0; i < 300_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            compare(text.toString());
        }
        for (int label = 60; label < 66; label++) {
            compare("b".repeat(label) + ".a");
            compare("a." + "b".repeat(label));
        }
    }

    private static void compare(String text) {
        assertThat(Hosts.isName(text)).as(text).isEqualTo(NAME.matcher(text).matches());
        assertThat(Hosts.endsInNumber(text))
                .as(text)
                .isEqualTo(NUMBER.matcher(text).matches());
        assertThat(Hosts.isIpv4(text)).as(text).isEqualTo(IPV4.matcher(text).matches());
        var authority = AUTHORITY.matcher(text);
        assertThat(Hosts.endOfHost(text)).as(text).isEqualTo(authority.matches() ? authority.end(1) : null);
    }
}
