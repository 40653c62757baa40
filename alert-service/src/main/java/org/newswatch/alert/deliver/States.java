package org.newswatch.alert.deliver;

import java.util.List;
import org.newswatch.gate.Refused;

/** The states of a delivery, as clients name them. */
final class States {

    /** Of what its receiver has not got and will not get by itself. */
    static final List<String> MISSING = List.of(Transition.FAIL.to(), Transition.SUPPRESS.to());

    private static final List<String> ALL =
            List.of(Transition.RETRY.to(), Transition.DELIVER.to(), Transition.FAIL.to(), Transition.SUPPRESS.to());

    private States() {}

    static String known(String status) {
        if (!ALL.contains(status)) {
            throw Refused.invalid("status", "is one of " + String.join(", ", ALL));
        }
        return status;
    }
}
