package org.newswatch.alert.deliver;

import java.util.List;

/**
 * The ways in which a delivery changes its state, and there are no others. It is {@code pending} from its birth, or
 * {@code suppressed} where its channel or subscription was disabled then.
 */
enum Transition {
    /** The receiver took it; also one that was suppressed while it was on its way. */
    DELIVER(List.of("pending", "suppressed"), "delivered"),
    /** It failed, and there will be another attempt. */
    RETRY(List.of("pending"), "pending"),
    /** It failed, and there will be no other attempt. */
    FAIL(List.of("pending"), "failed"),
    /** Its channel was disabled; it is kept. */
    SUPPRESS(List.of("pending"), "suppressed"),
    /** Its owner asked for it again, whatever became of it. */
    REPLAY(List.of("pending", "delivered", "failed", "suppressed"), "pending");

    private final String from;
    private final String to;

    Transition(List<String> from, String to) {
        this.from = "('" + String.join("', '", from) + "')";
        this.to = to;
    }

    /** The state after it. */
    String to() {
        return to;
    }

    /** That a state allows it, as a condition of SQL. */
    String allowed(String column) {
        return column + " in " + from;
    }
}
