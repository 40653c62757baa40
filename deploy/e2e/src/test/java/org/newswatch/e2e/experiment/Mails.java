package org.newswatch.e2e.experiment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newswatch.e2e.experiment.MailServer.Mood;
import org.newswatch.e2e.ledger.Pair;
import org.newswatch.e2e.ledger.Wish;

/** A mail server that wants mail to come again, that is closed, and that hangs up before it says that it took a mail. */
final class Mails {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CONFIRM = Pattern.compile("/confirm/([\\w.~-]+)");

    /** How many of the server's mails were written down, or belong to no alert. */
    private int seen;

    private int first;

    Stream<Experiment> all() {
        return Stream.of(
                new Experiment("R22", "mail server: 451, 421, hangs up after DATA", this::subscribe, this::inflict));
    }

    private void subscribe(Scene scene) throws Exception {
        var server = scene.bed().mail();
        server.turn(Mood.TAKES);
        seen = server.mails().size();
        var word = Wish.ALL.getFirst();
        var address = scene.edition().run() + "-" + scene.edition().seed() + "@desk.example";
        scene.make(new Wish("mail", word.filters(), word.matches()), Map.of("type", "email", "address", address));
        Patience.await("the question whether mail is wanted", PATIENCE, () -> !questions(server, seen)
                .isEmpty());
        var token = questions(server, seen).getFirst();
        var answer = scene.bed().client().post(scene.stack().addresses().alert(), "/confirm/" + token, Map.of());
        if (answer.status() != 200) {
            throw new IllegalStateException("mail could not be confirmed: " + answer.status());
        }
        seen = server.mails().size();
        first = seen;
    }

    private void inflict(Scene scene) throws Exception {
        var server = scene.bed().mail();
        scene.outage(() -> {
            for (var mood : List.of(Mood.GREYLISTS, Mood.CLOSED, Mood.HANGS_UP_AFTER_DATA)) {
                server.turn(mood);
                scene.flow(scene.scale().seconds(3, 30));
            }
            server.turn(Mood.TAKES);
        });
        scene.onceAcknowledged(() -> {
            Patience.until(PATIENCE, () -> {
                read(scene, server);
                return scene.isComplete();
            });
            scene.note("%d mails, of which readers know repeats by their Message-ID"
                    .formatted(server.mails().size() - first));
        });
    }

    /** Writes down what came since. */
    private void read(Scene scene, MailServer server) throws Exception {
        for (; seen < server.mails().size(); seen++) {
            var mail = server.mails().get(seen);
            var message = message(mail);
            var article = Pattern.compile(Pattern.quote(scene.edition().run()) + "/(\\d+)")
                    .matcher(text(message));
            if (!article.find()) {
                throw new IllegalStateException("a mail about nothing: " + mail.text());
            }
            scene.arrivals()
                    .add(new Pair("mail", Integer.parseInt(article.group(1))), message.getMessageID(), mail.at());
        }
    }

    /** The tokens of the links in the questions whether mail is wanted, of all mails but the first so many. */
    static List<String> questions(MailServer server, int before) throws Exception {
        var tokens = new ArrayList<String>();
        for (var mail : server.mails().subList(before, server.mails().size())) {
            var link = CONFIRM.matcher(text(message(mail)));
            if (link.find()) {
                tokens.add(link.group(1));
            }
        }
        return tokens;
    }

    private static MimeMessage message(MailServer.Mail mail) throws MessagingException {
        return new MimeMessage(null, new ByteArrayInputStream(mail.text().getBytes(ISO_8859_1)));
    }

    /** The first part that is text. */
    private static String text(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof Multipart parts
                ? text(parts.getBodyPart(0))
                : part.getContent().toString();
    }
}
