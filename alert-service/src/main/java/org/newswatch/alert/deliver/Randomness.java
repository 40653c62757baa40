package org.newswatch.alert.deliver;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Chance, given from outside so that tests can seed it. */
class Randomness {

    @Produces
    @Singleton
    RandomGenerator random() {
        // Shared by all couriers: of the generators of the JDK this one is safe for that.
        return new Random();
    }
}
