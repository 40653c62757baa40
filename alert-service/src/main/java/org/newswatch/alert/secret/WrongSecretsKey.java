package org.newswatch.alert.secret;

/** Without the right key the service does not start. */
public final class WrongSecretsKey extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private WrongSecretsKey(String message, Throwable cause) {
        super(message, cause);
    }

    private WrongSecretsKey(String message) {
        super(message);
    }

    static WrongSecretsKey missing() {
        return new WrongSecretsKey("set NEWSWATCH_SECRETS_KEY to the key that seals secrets in the database:"
                + " 32 random bytes in Base64, as `openssl rand -base64 32` prints them");
    }

    static WrongSecretsKey another(Throwable cause) {
        return new WrongSecretsKey(
                "NEWSWATCH_SECRETS_KEY is not the key that the secrets in this database were sealed with", cause);
    }
}
