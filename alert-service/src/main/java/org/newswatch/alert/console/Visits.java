package org.newswatch.alert.console;

import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds the visit of the current request. */
@RequestScoped
public class Visits {

    private @Nullable Visit current;

    public Visit current() {
        return Objects.requireNonNull(current, "only pages have visits");
    }

    void begin(Visit visit) {
        current = visit;
    }
}
