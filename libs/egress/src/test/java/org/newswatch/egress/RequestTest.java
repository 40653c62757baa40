package org.newswatch.egress;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

    private static final Request REQUEST = Request.get(URI.create("http://example.org/"), Duration.ofSeconds(1));

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX: y", "a\nX: y", "a\rb", "a\0b", "a\u0085b", "a\u010ab", "é"})
    void headerValueWithALineBreakIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REQUEST.withHeaders(Map.of("X-A", value)))
                .withMessageStartingWith("the value of the header X-A holds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X A", "X:A", "X\r\nA", "Ü"})
    void headerNameThatIsNoneIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> REQUEST.withHeaders(Map.of(name, "a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "content-length", "Transfer-Encoding", "Connection", "Upgrade", "Expect"})
    void headerThatFramesTheMessageIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REQUEST.withHeaders(Map.of(name, "a")))
                .withMessage("the header " + name + " is not the caller's to set");
    }

    @Test
    void methodDeadlineAndLimitAreChecked() {
        var uri = URI.create("http://example.org/");

        assertThatIllegalArgumentException().isThrownBy(() -> Request.get(uri, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> REQUEST.withMaxResponseBytes(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Request("CONNECT", uri, Map.of(), new byte[0], Duration.ofSeconds(1), 1));
    }
}
