package org.newswatch.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** One mail inbox for all tests of a JVM: {@code @WithTestResource(TestMail.class)}; {@code newswatch.test.inbox} is its page's address. */
public final class TestMail implements QuarkusTestResourceLifecycleManager {

    /** The system property that holds the page's address. */
    public static final String INBOX = "newswatch.test.inbox";

    private static final String SMTP = "newswatch.test.smtp";

    @Override
    public Map<String, String> start() {
        // Each test application may load this class anew: what runs already is noted where every loader looks.
        synchronized (System.getProperties()) {
            if (System.getProperty(SMTP) == null) {
                int smtp = Ports.free();
                int http = Ports.free();
                var inbox = MailInbox.start(smtp, Ports.free(), http);
                Runtime.getRuntime().addShutdownHook(new Thread(inbox::close));
                System.setProperty(SMTP, Integer.toString(smtp));
                System.setProperty(INBOX, "http://127.0.0.1:" + http);
            }
        }
        return Map.of(
                "newswatch.mail.host", "127.0.0.1",
                "newswatch.mail.port", System.getProperty(SMTP),
                "newswatch.mail.starttls", "disabled");
    }

    /** Nothing: the next test application of this JVM uses the same one. */
    @Override
    public void stop() {}
}
