package org.newswatch.alert.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newswatch.egress.Response;

class AnswerTest {

    @Test
    void textIsShownWithoutWhatCouldDoHarm() {
        assertThat(Answer.text(answer("queue \u0000\u001b[31mfull\u202e\ntry later ".getBytes(UTF_8))))
                .contains("queue  [31mfull \ntry later");
    }

    @Test
    void bytesThatAreNoTextAreReplaced() {
        assertThat(Answer.text(answer(new byte[] {'o', 'k', (byte) 0xff}))).contains("ok\uFFFD");
    }

    @Test
    void nothingIsNothing() {
        assertThat(Answer.text(answer(new byte[] {' ', 0, '\n'}))).isEmpty();
    }

    private static Response answer(byte[] body) {
        return new Response(500, Map.of(), body, false);
    }
}
