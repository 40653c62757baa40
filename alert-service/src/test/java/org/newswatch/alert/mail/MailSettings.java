package org.newswatch.alert.mail;

import java.time.Duration;
import java.util.Optional;

/** The settings of a test: a server on this machine, and patience. */
record MailSettings(int port, Duration deadline) implements MailConfig {

    @Override
    public Optional<String> host() {
        return Optional.of("127.0.0.1");
    }

    @Override
    public Optional<String> username() {
        return Optional.empty();
    }

    @Override
    public Optional<String> password() {
        return Optional.empty();
    }

    @Override
    public Starttls starttls() {
        return Starttls.DISABLED;
    }

    @Override
    public String from() {
        return "Newswatch <alerts@newswatch.example>";
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(2);
    }

    @Override
    public int connections() {
        return 2;
    }

    @Override
    public Duration poll() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Confirmation confirmation() {
        return new Confirmation() {
            @Override
            public Duration valid() {
                return Duration.ofDays(2);
            }

            @Override
            public Duration rest() {
                return Duration.ofHours(1);
            }

            @Override
            public int perTenant() {
                return 50;
            }

            @Override
            public int perMailbox() {
                return 5;
            }
        };
    }
}
