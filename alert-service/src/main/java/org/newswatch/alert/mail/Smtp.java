package org.newswatch.alert.mail;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** The way to the mail server: a few connections that are used again, and a deadline over all of it. */
@ApplicationScoped
public class Smtp {

    private static final int TLS_FROM_THE_START = 465;
    private static final int TAKEN = 250;

    private final MailConfig config;
    private final InstantSource clock;
    private final Session session;
    private final InternetAddress from;
    private final Semaphore slots;
    private final ConcurrentLinkedDeque<SMTPTransport> idle = new ConcurrentLinkedDeque<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("smtp-", 0).factory());

    Smtp(MailConfig config, InstantSource clock) throws AddressException {
        this.config = config;
        this.clock = clock;
        this.session = Session.getInstance(properties(config));
        this.from = new InternetAddress(config.from(), true);
        this.slots = new Semaphore(config.connections());
    }

    /** Whether there is a mail server at all. */
    public boolean isThere() {
        return config.host().isPresent();
    }

    /** Within the deadline; what goes wrong is in the answer. */
    Handover send(Letter letter) {
        if (!isThere()) {
            return new Handover.NotNow(Optional.empty(), "this service has no mail server (NEWSWATCH_MAIL_HOST)", true);
        }
        // Of a virtual thread that is interrupted at a socket the socket is closed: so a server that says nothing holds
        // nobody.
        var sending = threads.submit(() -> handOver(letter));
        try {
            return sending.get(config.deadline().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return new Handover.NotNow(
                    Optional.empty(), "the mail server did not take the mail within " + config.deadline(), true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Handover.NotNow(Optional.empty(), "interrupted while the mail was handed over", true);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a letter could not be put into form: " + letter, e.getCause());
        } finally {
            sending.cancel(true);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
        idle.forEach(Smtp::hangUp);
    }

    private Handover handOver(Letter letter) throws InterruptedException {
        slots.acquire();
        try {
            var message = Mime.of(letter, from, session, clock.instant());
            var transport = connected();
            try {
                transport.sendMessage(message, message.getAllRecipients());
            } catch (MessagingException e) {
                hangUp(transport);
                throw e;
            }
            idle.push(transport);
            return new Handover.Taken(TAKEN);
        } catch (MessagingException e) {
            return Replies.read(e);
        } finally {
            slots.release();
        }
    }

    /** An idle connection that still answers, or a new one. */
    private SMTPTransport connected() throws MessagingException {
        for (var used = idle.poll(); used != null; used = idle.poll()) {
            if (used.isConnected()) {
                return used;
            }
            hangUp(used);
        }
        var host = config.host().orElseThrow();
        var transport = new SMTPTransport(session, new URLName("smtp", host, config.port(), null, null, null));
        transport.connect(
                host,
                config.port(),
                config.username().orElse(null),
                config.password().orElse(null));
        return transport;
    }

    private static void hangUp(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // It is of no use any more, whatever the server says to that.
        }
    }

    private static Properties properties(MailConfig config) {
        var properties = new Properties();
        properties.put("mail.smtp.auth", Boolean.toString(config.username().isPresent()));
        properties.put(
                "mail.smtp.starttls.enable", Boolean.toString(config.starttls() != MailConfig.Starttls.DISABLED));
        properties.put(
                "mail.smtp.starttls.required", Boolean.toString(config.starttls() == MailConfig.Starttls.REQUIRED));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(config.port() == TLS_FROM_THE_START));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put(
                "mail.smtp.connectiontimeout",
                Long.toString(config.connectTimeout().toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(config.deadline().toMillis()));
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }
}
