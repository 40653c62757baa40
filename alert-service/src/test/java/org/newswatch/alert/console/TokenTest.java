package org.newswatch.alert.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void aKeyIsOpenedByTheTokenThatSealedIt() {
        var token = Token.random();

        var sealed = token.seal("nw_key");

        assertThat(token.open(sealed)).isEqualTo("nw_key");
        assertThat(new String(sealed, ISO_8859_1)).doesNotContain("nw_key");
        assertThatIllegalStateException().isThrownBy(() -> Token.random().open(sealed));
    }

    @Test
    void whatIsDerivedOfATokenSaysNothingOfIt() {
        var token = Token.random();

        assertThat(token.hash()).isNotEqualTo(token.csrf()).doesNotContain(token.text());
        assertThat(token).hasToString("Token[…]");
        assertThat(Token.of("../../x")).isEmpty();
        assertThat(Token.of(token.text())).contains(token);
    }
}
