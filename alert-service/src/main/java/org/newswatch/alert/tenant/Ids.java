package org.newswatch.alert.tenant;

import com.github.f4b6a3.uuid.UuidCreator;

/** Ids that say what they name and grow with time: {@code key_0192f6c4a7b17c3e8a520d5b8a1f6e33}. */
final class Ids {

    private Ids() {}

    static String of(String kind) {
        return kind + "_" + UuidCreator.getTimeOrderedEpoch().toString().replace("-", "");
    }
}
