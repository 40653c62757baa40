package org.newswatch.alert.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server, and how often strangers are asked whether they want mail. */
@ConfigMapping(prefix = "newswatch.mail")
public interface MailConfig {

    /** The server that takes mail for others; without one there are no e-mail channels. */
    Optional<String> host();

    /** 587 is for submission; on 465 the connection is encrypted from the start. */
    @WithDefault("587")
    int port();

    /** Who logs in; nobody by default. */
    Optional<String> username();

    /** What goes with the name. */
    Optional<String> password();

    /** Whether a connection must become encrypted, may, or never does. */
    @WithDefault("required")
    Starttls starttls();

    /** The sender, {@code Newswatch <alerts@example.org>}; its domain is that of the message ids too. */
    @WithDefault("Newswatch <newswatch@localhost>")
    String from();

    /** How long the server may take to accept a connection. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long handing over one mail may take in all, connecting included. */
    @WithDefault("20s")
    Duration deadline();

    /** How many mails are handed over at once, each over a connection that is used again. */
    @WithDefault("8")
    int connections();

    /** How often mailboxes are looked for whose owners have to be asked. */
    @WithDefault("1s")
    Duration poll();

    /** The question to the owner of a mailbox. */
    Confirmation confirmation();

    /** Nobody is to be flooded through us. */
    interface Confirmation {

        /** How long its link works. */
        @WithDefault("48h")
        Duration valid();

        /** How long a mailbox that was asked is not asked again by the same tenant. */
        @WithDefault("1h")
        Duration rest();

        /** How many mailboxes one tenant may ask in an hour. */
        @WithDefault("50")
        int perTenant();

        /** How often a mailbox is asked in a day, by all tenants together. */
        @WithDefault("5")
        int perMailbox();
    }

    /** STARTTLS of RFC 3207. */
    enum Starttls {
        REQUIRED,
        OPTIONAL,
        DISABLED
    }
}
