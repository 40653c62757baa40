package org.newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.newswatch.egress.Head;

/** What a status without a document means. */
final class Statuses {

    private Statuses() {}

    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    static boolean isPermanent(int status) {
        return status == 301 || status == 308;
    }

    /** @param most the longest wait that is believed */
    static Fetched meaning(Head head, Instant now, Duration most) {
        int status = head.status();
        return switch (status) {
            case 410 -> new Fetched.Gone(status);
            case 404 ->
                Fetched.Failed.of(status, Weight.SOFT, "the server says that there is nothing at this address (404)");
            case 401 -> Fetched.Failed.of(status, Weight.SOFT, "the server wants a user name and a password (401)");
            case 403 -> new Fetched.Failed(status, Weight.SOFT, forbidden(head), retryAfter(head, now, most), false);
            case 429 ->
                new Fetched.Failed(
                        status,
                        Weight.TEMPORARY,
                        "the server asks for fewer requests (429)",
                        retryAfter(head, now, most),
                        false);
            case 304 ->
                Fetched.Failed.of(status, Weight.SOFT, "the server says that nothing changed, but was not asked (304)");
            default -> {
                if (status >= 500) {
                    yield new Fetched.Failed(
                            status,
                            Weight.TEMPORARY,
                            "the server has a fault of its own (" + status + ")",
                            retryAfter(head, now, most),
                            false);
                }
                yield Fetched.Failed.of(status, Weight.HARD, "the server answered with status " + status);
            }
        };
    }

    private static String forbidden(Head head) {
        return head.header("cf-mitigated").isPresent()
                ? "the server wants proof of a human visitor (403)"
                : "the server refuses the request (403)";
    }

    private static @Nullable Duration retryAfter(Head head, Instant now, Duration most) {
        return HttpDates.retryAfter(head, now)
                .map(asked -> asked.compareTo(most) > 0 ? most : asked)
                .orElse(null);
    }
}
