package org.newswatch.alert.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final Secret SECRET = new Secret("whsec_светионик");

    private final Secrets secrets = keptWith("thirty-two bytes of a first key.");

    @Test
    void sealedSecretIsReadAgainAndHidesWhatItSays() {
        var sealed = secrets.seal(SECRET);

        assertThat(secrets.open(sealed)).isEqualTo(SECRET);
        assertThat(sealed).startsWith("sealed:1:").doesNotContain("whsec", SECRET.reveal());
    }

    @Test
    void sameSecretIsSealedInAnotherFormEachTime() {
        assertThat(secrets.seal(SECRET)).isNotEqualTo(secrets.seal(SECRET));
    }

    @Test
    void secretOfFormerTimesIsTakenAsItIs() {
        assertThat(secrets.open("whsec_AAAA")).isEqualTo(new Secret("whsec_AAAA"));
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        var sealed = secrets.seal(SECRET);

        assertThatExceptionOfType(WrongSecretsKey.class)
                .isThrownBy(() -> keptWith("thirty-two bytes of a second key").open(sealed))
                .withMessageStartingWith("NEWSWATCH_SECRETS_KEY is not the key");
    }

    @Test
    void whatWasTamperedWithIsNotOpened() {
        var bytes = Base64.getDecoder().decode(secrets.seal(SECRET).substring("sealed:1:".length()));
        bytes[15] ^= 1;

        assertThatExceptionOfType(WrongSecretsKey.class)
                .isThrownBy(() -> secrets.open("sealed:1:" + Base64.getEncoder().encodeToString(bytes)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "dG9vIHNob3J0"})
    void keyThatIsNoneIsRefusedInASentence(String key) {
        assertThatExceptionOfType(WrongSecretsKey.class)
                .isThrownBy(() -> new Secrets(() -> Optional.of(key)))
                .withMessageStartingWith("set NEWSWATCH_SECRETS_KEY to the key that seals secrets");
    }

    @Test
    void missingKeyIsNamed() {
        assertThatExceptionOfType(WrongSecretsKey.class)
                .isThrownBy(() -> new Secrets(Optional::empty))
                .withMessageContaining("openssl rand -base64 32");
    }

    @Test
    void secretIsNotPrinted() {
        assertThat(SECRET).hasToString("a secret");
    }

    private static Secrets keptWith(String key) {
        return new Secrets(() -> Optional.of(Base64.getEncoder().encodeToString(key.getBytes(UTF_8))));
    }
}
