package org.newswatch.alert.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.newswatch.gate.Crash;

/** Asks the owners of mailboxes whether they want the mail that somebody wants to send them (double opt-in). */
@ApplicationScoped
class Asking {

    private static final Logger LOG = Logger.getLogger(Asking.class);

    private final Questions questions;
    private final Mailboxes mailboxes;
    private final Letters letters;
    private final Smtp smtp;
    private final MailConfig config;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Asking(Questions questions, Mailboxes mailboxes, Letters letters, Smtp smtp, MailConfig config) {
        this.questions = questions;
        this.mailboxes = mailboxes;
        this.letters = letters;
        this.smtp = smtp;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (smtp.isThere()) {
            Thread.ofVirtual().name("asking").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.countDown();
    }

    private void run() {
        try {
            while (!stopped.await(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                askAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void askAll() {
        try {
            questions.activateLatecomers();
            questions.waiting().forEach(this::ask);
        } catch (RuntimeException e) {
            LOG.warnf("mailboxes can't be asked about, trying again: %s", e.getMessage());
        }
    }

    private void ask(Questions.Question question) {
        var token = Tokens.random();
        if (!questions.claim(question, token)) {
            return;
        }
        var handover = smtp.send(letters.question(question, token));
        Crash.at("mailbox-asked");
        switch (handover) {
            case Handover.Taken _ -> questions.asked(question);
            case Handover.NoMailbox gone -> mailboxes.suppress(question.tenant(), question.address(), gone.reason());
            case Handover.NotNow failed ->
                LOG.warnf("a mailbox could not be asked, trying again: code=%s", failed.code());
            case Handover.Refused refused -> {
                LOG.warnf("a mailbox could not be asked: code=%d", refused.code());
                questions.asked(question);
            }
        }
    }
}
