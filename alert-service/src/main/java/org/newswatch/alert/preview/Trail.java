package org.newswatch.alert.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newswatch.alert.preview.Dossier.Seen;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.subscribe.Notify;
import org.newswatch.percolator.Part;

/** Follows one article's way to one subscription, from what is known of both. */
final class Trail {

    private final Dossier dossier;
    private final List<Trace.Step> steps = new ArrayList<>();

    private Trail(Dossier dossier) {
        this.dossier = dossier;
    }

    /** @param window how far back articles are kept */
    static List<Trace.Step> of(Dossier dossier, Duration window) {
        var trail = new Trail(dossier);
        dossier.seen().ifPresentOrElse(trail::follow, () -> trail.steps.addAll(notSeen(dossier.storedAt(), window)));
        dossier.ends().forEach(trail::told);
        return List.copyOf(trail.steps);
    }

    /** Of an article that is not kept. */
    static List<Trace.Step> notSeen(Optional<Instant> storedAt, Duration window) {
        var days = "the last %s days".formatted(window.toDays());
        var says = storedAt.map(at -> "it came at %s, which is not in %s that are looked back on".formatted(at, days))
                .orElse("no such article came in %s".formatted(days));
        return List.of(Trace.Step.of("seen", false, says));
    }

    private void follow(Seen seen) {
        passed(
                "seen",
                "version %d came at %s"
                        .formatted(seen.kept().version(), seen.kept().receivedAt()));
        news(seen);
        subscription(seen);
        passed("language", seen.article().language().tag());
        topics(seen);
        seen.parts().forEach(this::clause);
        story();
        if (dossier.ends().isEmpty()) {
            notTold(seen);
        }
    }

    private void news(Seen seen) {
        boolean updates = notifies() == Notify.UPDATES;
        if (seen.article().wasWithdrawn()) {
            failed("news", "this version says that its source took it back, and is told to nobody");
        } else if (!seen.kept().news()) {
            failed("news", "it was there before anybody asked for its feed, and is told to nobody");
        } else if (seen.kept().ofBacklog() && !updates) {
            failed(
                    "news",
                    "an earlier version was there before anybody asked for its feed: this one is told"
                            + " to those who want updates only");
        } else {
            passed("news", "it is told to whom it matches");
        }
    }

    private void subscription(Seen seen) {
        var subscription = dossier.subscription();
        var came = seen.kept().receivedAt();
        var changed = subscription.changedAt();
        if (!subscription.status().equals("active")) {
            var reason = subscription.statusReason();
            failed(
                    "subscription",
                    "the subscription is " + subscription.status() + (reason == null ? "" : ": " + reason));
        } else if (subscription.createdAt().isAfter(came)) {
            failed(
                    "subscription",
                    "the subscription was made at %s, after the article came".formatted(subscription.createdAt()));
        } else if (changed != null && changed.isAfter(came)) {
            passed(
                    "subscription",
                    "the subscription is active; it was changed at %s, after the article came, and is looked"
                                    .formatted(changed)
                            + " at as it is now");
        } else {
            passed("subscription", "the subscription is active, made at " + subscription.createdAt());
        }
    }

    private void topics(Seen seen) {
        var topics = seen.article().topics().stream()
                .map(topic -> "%s (%.1f)".formatted(topic.id(), topic.score()))
                .collect(Collectors.joining(", "));
        var found = topics.isEmpty() ? "none" : topics;
        var retagged = seen.kept().retaggedAt();
        passed("topics", retagged == null ? found : found + "; tagged anew at " + retagged);
    }

    private void clause(Part part) {
        var why = part.why().stream()
                .map(span -> new Alert.Clause(span.clause(), span.field(), span.start(), span.end(), span.text()))
                .toList();
        var says = part.clause() + (part.holds() ? " is true of it" : " is not true of it");
        steps.add(new Trace.Step("clause", part.holds(), says, part.clause(), why, null));
    }

    private void story() {
        var before = dossier.before();
        if (notifies() != Notify.STORY) {
            passed("story", "the subscription wants each article, whatever story it tells");
        } else if (dossier.ends().isEmpty() && before.isPresent()) {
            failed(
                    "story",
                    "its story was told at %s, by the alert %s on the article %s"
                            .formatted(
                                    before.get().raisedAt(),
                                    before.get().alert(),
                                    before.get().article()));
        } else if (dossier.forgotten().isPresent()) {
            failed(
                    "story",
                    "its story was told on %s, by an alert that is no longer kept"
                            .formatted(dossier.forgotten().get()));
        } else {
            passed(
                    "story",
                    before.isEmpty()
                            ? "its story was not told before"
                            : "its story had been told, and this was told too");
        }
    }

    private void told(Dossier.End end) {
        var alert = end.alert();
        passed("alert", "the alert %s (%s) was raised at %s".formatted(alert.alert(), alert.kind(), alert.raisedAt()));
        end.deliveries()
                .forEach(delivery -> steps.add(new Trace.Step(
                        "delivery",
                        delivery.status().equals("delivered"),
                        Outcomes.of(delivery),
                        null,
                        List.of(),
                        delivery)));
    }

    private void notTold(Seen seen) {
        boolean allPassed = steps.stream().allMatch(Trace.Step::passed);
        var retagged = seen.kept().retaggedAt();
        if (!allPassed) {
            failed("alert", "none was raised");
        } else if (dossier.forgotten().isPresent()) {
            failed(
                    "alert",
                    "it was told on %s, by an alert that is no longer kept"
                            .formatted(dossier.forgotten().get()));
        } else if (retagged != null) {
            failed(
                    "alert",
                    "it has its topics since it was tagged anew at %s, and that raises no alert".formatted(retagged));
        } else {
            failed(
                    "alert",
                    "none was raised though all of this holds now: the subscription was another one when"
                            + " the article came");
        }
    }

    private Notify notifies() {
        return Notify.of(dossier.subscription().notifies());
    }

    private void passed(String step, String says) {
        steps.add(Trace.Step.of(step, true, says));
    }

    private void failed(String step, String says) {
        steps.add(Trace.Step.of(step, false, says));
    }
}
